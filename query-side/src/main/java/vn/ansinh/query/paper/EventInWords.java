package vn.ansinh.query.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.casefile.Lodgings;

/** What one event says, a sentence a line, in plain words. Personal data as they can be opened today. */
public final class EventInWords {
    private final PaperWords words;
    private final List<String> lines = new ArrayList<>();
    private final Parties parties;
    private final int number;
    private final Map<List<String>, Integer> saidBefore;
    private final Predicate<RuleVerdict> told;

    private EventInWords(
            PaperWords words,
            Parties parties,
            int number,
            Map<List<String>, Integer> saidBefore,
            Predicate<RuleVerdict> told) {
        this.words = words;
        this.parties = parties;
        this.number = number;
        this.saidBefore = saidBefore;
        this.told = told;
    }

    /**
     * The sentences of an event.
     *
     * @param parties as they stand with the event
     * @param number of the event on the paper
     * @param saidBefore rules that were said, by the number of the event; taken and given
     */
    public static List<String> of(
            ApplicationEvent event,
            Parties parties,
            PaperWords words,
            int number,
            Map<List<String>, Integer> saidBefore) {
        var all = new EventInWords(words, parties, number, saidBefore, verdict -> true);
        all.tell(event);
        return List.copyOf(all.lines);
    }

    /**
     * The sentences of an event that stands on a paper of its own.
     *
     * @param told which rules are said; that there are others is said too
     */
    public static List<String> alone(
            ApplicationEvent event, Parties parties, PaperWords words, Predicate<RuleVerdict> told) {
        var alone = new EventInWords(words, parties, 1, new HashMap<>(), told);
        alone.tell(event);
        return List.copyOf(alone.lines);
    }

    private void tell(ApplicationEvent event) {
        switch (event) {
            case HousingRepairEvent.HousingRepairProposed it -> {
                lodged(it.lodging());
                say("said.address", words.text(it.dwelling().address()));
            }
            case SocialAllowanceEvent.SocialAllowanceLodged it -> lodged(it.lodging());
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> lodged(it.lodging());
            case HousingRepairEvent.HouseSurveyed it -> {
                facts(it.facts());
                due(it.due());
            }
            case HousingRepairEvent.CommuneListed it -> {
                say("said.list", it.listNumber());
                opinion(it.opinion(), it.reason());
                due(it.due());
            }
            case SocialAllowanceEvent.CommuneReviewed it -> {
                facts(it.facts());
                papers(it.seen());
                opinion(it.opinion(), it.reason());
                due(it.due());
            }
            case SocialAllowanceEvent.DistrictAppraised it -> {
                opinion(it.opinion(), it.reason());
                due(it.due());
            }
            case SocialAllowanceEvent.ApplicationVerified it -> {
                facts(it.facts());
                papers(it.seen());
                due(it.due());
            }
            case SocialAllowanceEvent.DecisionRecommended it -> {
                opinion(it.opinion(), it.reason());
                due(it.due());
            }
            case InsuranceSupportEvent.GroupVerified it -> {
                if (it.recognisedList() != null) {
                    say("said.list", it.recognisedList());
                }
                facts(it.facts());
                papers(it.seen());
                due(it.due());
            }
            case CaseEvent it -> shared(it);
        }
    }

    private void shared(CaseEvent event) {
        switch (event) {
            case CaseEvent.SupplementRequested it -> {
                say("said.missing", words.documents(it.missing()));
                say("said.letter", words.text(it.letter()));
                due(it.due());
            }
            case CaseEvent.Supplemented it -> {
                papers(it.documents());
                facts(it.facts());
                due(it.due());
            }
            case CaseEvent.FactCorrected it -> {
                if (it.was() != null) {
                    lines.add(words.fact("said.fact-was", it.was()));
                }
                lines.add(words.fact("said.fact-now", it.now()));
                reason(it.reason());
            }
            case CaseEvent.PartyCorrected it -> {
                party(it.now());
                reason(it.reason());
            }
            case CaseEvent.IdentityCleared it -> {
                party(it.party());
                say("said.document", words.text(it.document()));
            }
            case CaseEvent.Posted it -> {
                say("said.until", words.date(it.until()));
                due(it.due());
            }
            case CaseEvent.ObjectionRaised it -> {
                say("said.text", words.text(it.text()));
                due(it.due());
            }
            case CaseEvent.ObjectionConcluded it -> {
                say(it.upheld() ? "said.upheld" : "said.not-upheld");
                say("said.conclusion", words.text(it.conclusion()));
            }
            case CaseEvent.Decided it -> decision(it.decision());
            case CaseEvent.DecisionAmended it -> {
                say("said.replaces", it.replaces().printed());
                decision(it.decision());
            }
            case CaseEvent.DecisionUpheld it -> {
                ruling(it.number(), words.of("capacity", it.capacity()));
                say("said.about", it.about().printed());
                reason(it.reason());
                verdicts(it.grounds().verdicts());
            }
            case CaseEvent.DecisionRevoked it -> {
                ruling(it.number(), words.of("capacity", it.capacity()));
                say("said.about", it.replaces().printed());
                reason(it.reason());
            }
            case CaseEvent.Reopened it -> {
                ruling(it.number(), words.of("capacity", it.capacity()));
                reason(it.reason());
                due(it.due());
            }
            default -> afterwards(event);
        }
    }

    private void afterwards(CaseEvent event) {
        switch (event) {
            case CaseEvent.Served it -> {
                say("said.served", name(it.to()), words.of("method", it.method()));
                say("said.complaint-until", words.date(it.complaintUntil().dueOn()));
            }
            case CaseEvent.ServiceFailed it -> {
                say("said.method", words.of("method", it.method()));
                say("said.reason", words.of("failure", it.reason()));
            }
            case CaseEvent.Withdrawn it -> reason(it.reason());
            case CaseEvent.Lapsed it -> say("said.letter", words.text(it.letter()));
            case CaseEvent.LodgedInError it -> reason(it.reason());
            case CaseEvent.ClosedByDeath it -> say("said.died", words.personal(it.diedOn(), words::date));
            case CaseEvent.ComplaintLodged it -> {
                say("said.level", Integer.toString(it.level()));
                say("said.about", it.about().printed());
                say("said.text", words.text(it.text()));
                due(it.due());
            }
            case CaseEvent.ComplaintAdviceGiven it -> say("said.text", words.text(it.advice()));
            case CaseEvent.RevisionProposed it -> {
                say("said.revision", words.of("revision", it.kind()));
                say("said.about", it.about().printed());
                say("said.ground", words.text(it.ground()));
            }
            case CaseEvent.SubstituteNamed it -> {
                say("said.substitute", it.substitute().text(), words.of("duty", it.duty()));
                reason(it.reason());
            }
            case CaseEvent.DueDateMoved it -> {
                say(
                        "said.moved",
                        words.date(it.was().dueOn()),
                        words.date(it.now().dueOn()));
                it.because()
                        .forEach(day -> say(
                                "said.day",
                                words.date(day.day()),
                                words.say(day.off() ? "day.off" : "day.worked"),
                                day.name(),
                                day.source()));
            }
            default ->
                throw new IllegalStateException(
                        "no words for " + event.getClass().getSimpleName());
        }
    }

    private void lodged(Lodging lodging) {
        say("said.scheme", words.scheme(lodging.scheme()));
        say("said.channel", words.of("channel", lodging.channel()));
        say("said.received", words.date(lodging.legallyReceivedOn()));
        lodging.parties().persons().forEach(this::party);
        papers(lodging.documents());
        facts(lodging.facts());
        due(lodging.due());
    }

    private void party(Party party) {
        say(
                "said.person",
                words.say("part." + part(party.person())),
                words.text(party.fullName()),
                words.personal(party.birthDate(), words::date),
                words.personal(party.number(), PersonNumber::digits));
    }

    private String part(PersonId person) {
        if (person.equals(parties.beneficiary())) {
            return "beneficiary";
        }
        if (person.equals(parties.applicant())) {
            return "applicant";
        }
        return person.equals(parties.receiver()) ? "receiver" : "member";
    }

    private String name(PersonId person) {
        return parties.persons().stream().anyMatch(party -> party.person().equals(person))
                ? words.text(Lodgings.party(parties, person).fullName())
                : person.text();
    }

    private void decision(Decision decision) {
        say(
                "said.number",
                decision.number().printed(),
                words.date(decision.signedOn()),
                words.of("capacity", decision.capacity()));
        say("said.outcome", words.of("outcome", decision.outcome()));
        Award award = decision.award();
        if (award != null) {
            say(
                    "said.award",
                    words.money(award.amount()),
                    words.of("cadence", award.cadence()),
                    words.scheme(award.scheme()) + ", " + words.category(award));
            if (award.startMonth() != null) {
                say("said.start", words.month(award.startMonth()));
            }
            say("said.formula", words.personal(award.formula(), words::arithmetic));
            award.funding()
                    .forEach(share ->
                            say("said.funding", words.of("source", share.source()), words.money(share.amount())));
        }
        reason(decision.reason());
        verdicts(decision.grounds().verdicts());
        say("said.policy", decision.grounds().policyVersion());
        Integer rules = decision.grounds().rulesVersion();
        if (rules != null) {
            say("said.rules", Integer.toString(rules));
        }
    }

    private void verdicts(Personal<List<RuleVerdict>> verdicts) {
        if (verdicts.isErased()) {
            lines.add(words.say("said.verdicts") + " " + words.say("erased"));
            return;
        }
        List<RuleVerdict> all = verdicts.value().orElse(List.of());
        List<RuleVerdict> said = all.stream().filter(told).toList();
        if (!said.isEmpty()) {
            judged(RulesOnPaper.of(said, words));
        }
        if (said.size() < all.size()) {
            say("said.verdicts-others");
        }
    }

    /** A later ruling over the very same verdicts refers to the first. */
    private void judged(List<String> rules) {
        Integer before = saidBefore.putIfAbsent(rules, number);
        if (before != null && before != number) {
            say("said.verdicts-as", Integer.toString(before));
            return;
        }
        say("said.verdicts");
        rules.forEach(rule -> lines.add("– " + rule));
    }

    private void ruling(DecisionNumber number, String capacity) {
        say("said.ruling-number", number.printed(), capacity);
    }

    private void opinion(Opinion opinion, Personal<String> reason) {
        say("said.opinion", words.of("opinion", opinion));
        reason(reason);
    }

    private void reason(Personal<String> reason) {
        say("said.reason", words.text(reason));
    }

    private void facts(Collection<StatedFact> facts) {
        facts.forEach(fact -> lines.add(words.fact("said.fact", fact)));
    }

    private void papers(Collection<Document> documents) {
        for (Document document : documents) {
            lines.add(words.personal(
                    document.paper(),
                    paper -> words.say(
                            "said.paper",
                            words.document(paper.kind()),
                            paper.number(),
                            paper.issuer(),
                            words.date(paper.issuedOn()))));
        }
    }

    private void due(DueDate due) {
        LocalDate on = due.dueOn();
        say(
                "said.due",
                words.date(on),
                Integer.toString(due.days()),
                words.of("calendar", due.calendar()),
                words.date(due.startedOn()),
                words.article(due.source()));
    }

    private void say(String key, String... arguments) {
        lines.add(words.say(key, arguments));
    }
}
