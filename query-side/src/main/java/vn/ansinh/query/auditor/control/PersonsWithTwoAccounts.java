package vn.ansinh.query.auditor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.OfficialId;

/** Human beings who hold duties with more than one account: seen once as they come into office, and again with each further account. */
final class PersonsWithTwoAccounts implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.TWO_ACCOUNTS;
    }

    @Override
    public List<Seen> look(Scene scene) {
        OfficialSoFar before = scene.official();
        if (before == null || !(scene.occurred().event() instanceof AppointmentConfirmed confirmed)) {
            return List.of();
        }
        @Nullable ActorId account = before.accountOf(confirmed).orElse(null);
        if (account == null) {
            return List.of(scene.notSeen(code(), NotSeen.NOBODY_PROPOSED));
        }
        if (before.accounts().contains(account)) {
            return List.of();
        }
        if (before.accounts().isEmpty()) {
            return List.of(scene.inOrder(code()));
        }
        var accounts = OfficialSoFar.after(before, confirmed).accounts();
        var person = OfficialId.parse(scene.occurred().stream()).person();
        return List.of(scene.objected(
                code(), scene.exceptional(ExceptionKind.FURTHER_ACCOUNT).ofPerson(person, accounts)));
    }
}
