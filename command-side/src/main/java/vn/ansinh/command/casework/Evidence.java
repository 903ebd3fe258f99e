package vn.ansinh.command.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.PersonId;

/**
 * What is known of the persons and their circumstances: the newest statement of each fact, in order of statement. Any value
 * in it may have been erased.
 */
public record Evidence(Map<PersonId, Party> persons, Map<FactCode, StatedFact> facts, List<Document> documents) {

    static Evidence of(Lodging lodging) {
        Map<PersonId, Party> persons = new LinkedHashMap<>();
        lodging.parties().persons().forEach(party -> persons.put(party.person(), party));
        return new Evidence(Collections.unmodifiableMap(persons), Map.of(), List.of())
                .with(lodging.facts(), lodging.documents());
    }

    public @Nullable StatedFact fact(FactCode code) {
        return facts.get(code);
    }

    public @Nullable Party party(PersonId person) {
        return persons.get(person);
    }

    Evidence after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.Supplemented e -> with(e.facts(), e.documents());
            case CaseEvent.FactCorrected e -> with(List.of(e.now()), List.of());
            case CaseEvent.PartyCorrected e -> with(e.now());
            case CaseEvent.IdentityCleared e -> with(e.party());
            case HousingRepairEvent.HouseSurveyed e -> with(e.facts(), List.of());
            case SocialAllowanceEvent.CommuneReviewed e -> with(e.facts(), e.seen());
            case SocialAllowanceEvent.ApplicationVerified e -> with(e.facts(), e.seen());
            case InsuranceSupportEvent.GroupVerified e -> with(e.facts(), e.seen());
            default -> this;
        };
    }

    private Evidence with(Party party) {
        Map<PersonId, Party> now = new LinkedHashMap<>(persons);
        now.put(party.person(), party);
        return new Evidence(Collections.unmodifiableMap(now), facts, documents);
    }

    private Evidence with(List<StatedFact> stated, List<Document> shown) {
        Map<FactCode, StatedFact> now = new LinkedHashMap<>(facts);
        stated.forEach(fact -> {
            now.remove(fact.code());
            now.put(fact.code(), fact);
        });
        List<Document> papers = new ArrayList<>(documents);
        papers.addAll(shown);
        return new Evidence(persons, Collections.unmodifiableMap(now), List.copyOf(papers));
    }
}
