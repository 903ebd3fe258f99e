package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.ansinh.command.api.model.AppointedDuty;
import vn.ansinh.command.api.model.AppointingDocument;
import vn.ansinh.command.api.model.Appointment;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Command.Past;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.issuer.DemoStaff;

/**
 * Appoints the staff of the communes before they act for the first time: proposed by one of the province's superiors, confirmed
 * by the other, with the duties of their role from the first day on that their unit is there.
 */
final class Staffing {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final String PROPOSER = "superior1";
    private static final String CONFIRMER = "superior2";

    private final Function<Command, Answer> record;
    private final Map<String, Boolean> appointed = new ConcurrentHashMap<>();

    /** @param record sends as the importer, patiently */
    Staffing(Function<Command, Answer> record) {
        this.record = record;
    }

    /** Tells whether the account may act; one of the issuer's own identities was appointed with the founding. */
    boolean has(String account) {
        return appointed.computeIfAbsent(account, this::appoint);
    }

    private boolean appoint(String account) {
        Optional<DemoStaff> staff = DemoStaff.find(account);
        if (staff.isEmpty() || DemoStaff.FOUNDED.contains(account)) {
            return true;
        }
        UnitCode unit = unit(staff.get().unit());
        LocalDate from = unit.validFrom() == null ? FIRST : unit.validFrom();
        var body = new Appointment(
                account,
                staff.get().personNumber(),
                "Cán bộ " + account,
                duties(staff.get().role()),
                unit.text(),
                new AppointingDocument("01/QĐ-UBND", from),
                from);
        // The same keys whatever the seed: one who was appointed before is not appointed again.
        String key = "staff." + account.replace('@', ':') + ".";
        Answer proposed = record.apply(
                new Command(Operation.APPOINTMENTS, null, body, key + "proposed", null, new Past(from, PROPOSER)));
        return proposed.text("appointmentId")
                .map(id -> record.apply(new Command(
                                Operation.CONFIRMATIONS,
                                id,
                                Map.of(),
                                key + "confirmed",
                                null,
                                new Past(from, CONFIRMER)))
                        .done())
                .orElse(false);
    }

    private static List<AppointedDuty> duties(String role) {
        return AccessMatrix.load().dutiesOf(Role.valueOf(role.toUpperCase(Locale.ROOT))).stream()
                .map(duty -> AppointedDuty.valueOf(duty.name()))
                .toList();
    }

    /** As the directory names it: with a sign behind the code when the unit has ended. */
    private static UnitCode unit(String claim) {
        return claim.indexOf('@') >= 0
                ? UnitCode.parse(claim)
                : UnitRegistry.load().all().stream()
                        .filter(unit -> unit.code().code().equals(claim) && unit.validTo() == null)
                        .map(unit -> unit.code())
                        .findFirst()
                        .orElseThrow();
    }
}
