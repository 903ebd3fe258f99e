package vn.ansinh.query.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.projection.Occurred;

/** The event that begins a case, whatever the benefit. */
public final class Lodgings {
    private Lodgings() {}

    /** The event as one of a case. @throws IllegalStateException for any other: it does not belong in a case's stream */
    public static ApplicationEvent caseEvent(Occurred occurred) {
        if (occurred.event() instanceof ApplicationEvent event) {
            return event;
        }
        throw new IllegalStateException(
                "not an event of a case: " + occurred.event().getClass().getSimpleName());
    }

    /** What the first event of a case records. @throws IllegalStateException for any other event */
    public static Lodging of(ApplicationEvent first) {
        return switch (first) {
            case HousingRepairEvent.HousingRepairProposed it -> it.lodging();
            case SocialAllowanceEvent.SocialAllowanceLodged it -> it.lodging();
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> it.lodging();
            default -> throw new IllegalStateException("the first event of a case lodges it");
        };
    }

    /** Those whose own case it is: applicant, beneficiary, receiver, each once. */
    public static List<PersonId> owners(Parties parties) {
        var owners = new LinkedHashSet<PersonId>();
        owners.add(parties.applicant());
        owners.add(parties.beneficiary());
        owners.add(parties.receiver());
        return List.copyOf(owners);
    }

    /** The person's entry among the parties. @throws IllegalStateException when there is none */
    public static Party party(Parties parties, PersonId person) {
        return parties.persons().stream()
                .filter(party -> party.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a person with a part is no party"));
    }
}
