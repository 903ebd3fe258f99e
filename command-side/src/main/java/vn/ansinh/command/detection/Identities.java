package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;

/** What a party's own data leave: digests, and whether birth date and sex agree with the number. */
final class Identities {
    private final Digests digests;
    private final Noticed noticed;
    private final LocalDate on;
    private final List<Trace> traces;

    Identities(Digests digests, Noticed noticed, LocalDate on, List<Trace> traces) {
        this.digests = digests;
        this.noticed = noticed;
        this.on = on;
        this.traces = traces;
    }

    void of(Party party) {
        if (party.account() != null) {
            party.account().value().ifPresent(it -> leave(party, TraceKind.ACCOUNT, digests.of(it)));
        }
        if (party.phone() != null) {
            party.phone().value().ifPresent(it -> leave(party, TraceKind.PHONE, digests.phone(it)));
        }
        if (party.oldNumber() != null) {
            party.oldNumber().value().ifPresent(it -> leave(party, TraceKind.OLD_NUMBER, digests.oldNumber(it)));
        }
        String name = party.fullName().valueOrNull();
        LocalDate born = party.birthDate().valueOrNull();
        Sex sex = party.sex().valueOrNull();
        if (name == null || born == null || sex == null) {
            return;
        }
        leave(party, TraceKind.WHO, digests.who(name, born, sex));
        PersonNumber number = party.number() == null ? null : party.number().valueOrNull();
        if (number != null && !number.agreesWith(born, sex)) {
            leave(party, TraceKind.NUMBER_DISAGREES, party.person().text());
        }
    }

    private void leave(Party party, TraceKind kind, String key) {
        traces.add(Trace.of(kind, key, noticed.position(), on)
                .matter(noticed.stream())
                .person(party.person()));
    }
}
