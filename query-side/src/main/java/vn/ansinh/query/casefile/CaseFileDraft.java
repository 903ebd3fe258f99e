package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.query.casefile.CaseFile.Advice;
import vn.ansinh.query.casefile.CaseFile.Closing;
import vn.ansinh.query.casefile.CaseFile.Complaint;
import vn.ansinh.query.casefile.CaseFile.Deadline;
import vn.ansinh.query.casefile.CaseFile.DecisionEntry;
import vn.ansinh.query.casefile.CaseFile.FactEntry;
import vn.ansinh.query.casefile.CaseFile.Happened;
import vn.ansinh.query.casefile.CaseFile.Objection;
import vn.ansinh.query.casefile.CaseFile.Opening;
import vn.ansinh.query.casefile.CaseFile.Opinions;
import vn.ansinh.query.casefile.CaseFile.PartyChange;
import vn.ansinh.query.casefile.CaseFile.Posting;
import vn.ansinh.query.casefile.CaseFile.Revision;
import vn.ansinh.query.casefile.CaseFile.Ruling;
import vn.ansinh.query.casefile.CaseFile.Service;
import vn.ansinh.query.casefile.CaseFile.Substitute;
import vn.ansinh.query.casefile.CaseFile.Supplement;
import vn.ansinh.query.projection.Occurred;

/** A case file while one event is written into it. */
final class CaseFileDraft {
    private final Occurred occurred;
    private final long sequence;
    private final String name;

    private final CaseId caseId;
    private final Opening opening;
    private final Progress progress;
    private Parties parties;
    private final @Nullable Dwelling dwelling;
    private final List<PartyChange> partyChanges = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<FactEntry> facts = new ArrayList<>();
    private final List<FileRef> photos = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Supplement> supplements = new ArrayList<>();
    private final List<Opinions> opinions = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<DecisionEntry> decisions = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Substitute> substitutes = new ArrayList<>();
    private @Nullable Closing closing;
    private final List<Happened> timeline = new ArrayList<>();

    private CaseFileDraft(
            Occurred occurred, Opening opening, Progress progress, Parties parties, @Nullable Dwelling dwelling) {
        this.occurred = occurred;
        this.sequence = occurred.sequence();
        this.name = occurred.logged().event().name();
        this.caseId = CaseId.parse(occurred.stream());
        this.opening = opening;
        this.progress = progress;
        this.parties = parties;
        this.dwelling = dwelling;
    }

    /** The file after its first event. */
    static CaseFile begun(Occurred occurred, ApplicationEvent event) {
        Lodging lodging = Lodgings.of(event);
        var opening = new Opening(
                CaseId.parse(occurred.stream()).benefit(),
                lodging.scheme(),
                lodging.reference(),
                lodging.unit(),
                lodging.channel(),
                lodging.receivedAt(),
                lodging.legallyReceivedOn(),
                lodging.procedure());
        Dwelling dwelling =
                event instanceof HousingRepairEvent.HousingRepairProposed housing ? housing.dwelling() : null;
        var draft = new CaseFileDraft(occurred, opening, Progress.after(null, event), lodging.parties(), dwelling);
        draft.documents.addAll(lodging.documents());
        draft.state(lodging.facts(), lodging.legallyReceivedOn(), event.by());
        draft.due(lodging.due());
        return draft.done(lodging.legallyReceivedOn(), event.by());
    }

    /** The file after a later event. */
    static CaseFile continued(CaseFile file, Occurred occurred, ApplicationEvent event) {
        var draft = new CaseFileDraft(
                occurred, file.opening(), Progress.after(file.progress(), event), file.parties(), file.dwelling());
        draft.partyChanges.addAll(file.partyChanges());
        draft.documents.addAll(file.documents());
        draft.facts.addAll(file.facts());
        draft.photos.addAll(file.photos());
        draft.deadlines.addAll(file.deadlines());
        draft.supplements.addAll(file.supplements());
        draft.opinions.addAll(file.opinions());
        draft.postings.addAll(file.postings());
        draft.decisions.addAll(file.decisions());
        draft.rulings.addAll(file.rulings());
        draft.complaints.addAll(file.complaints());
        draft.revisions.addAll(file.revisions());
        draft.substitutes.addAll(file.substitutes());
        draft.closing = file.closing();
        draft.timeline.addAll(file.timeline());
        LocalDate on = switch (event) {
            case HousingRepairEvent it -> draft.housing(it);
            case SocialAllowanceEvent it -> draft.allowance(it);
            case InsuranceSupportEvent it -> draft.insurance(it);
            case CaseEvent it -> draft.shared(it);
        };
        return draft.done(on, event.by());
    }

    private LocalDate housing(HousingRepairEvent event) {
        return switch (event) {
            case HousingRepairEvent.HouseSurveyed it -> {
                state(it.facts(), it.on(), it.by());
                photos.addAll(it.photos());
                yield next(it.on(), it.due());
            }
            case HousingRepairEvent.CommuneListed it -> {
                opine(it.on(), it.by(), it.opinion(), it.reason(), it.listNumber());
                yield next(it.on(), it.due());
            }
            case HousingRepairEvent.HousingRepairProposed it -> throw twice();
        };
    }

    private LocalDate allowance(SocialAllowanceEvent event) {
        return switch (event) {
            case SocialAllowanceEvent.CommuneReviewed it -> {
                state(it.facts(), it.on(), it.by());
                documents.addAll(it.seen());
                opine(it.on(), it.by(), it.opinion(), it.reason(), null);
                yield next(it.on(), it.due());
            }
            case SocialAllowanceEvent.DistrictAppraised it -> {
                opine(it.on(), it.by(), it.opinion(), it.reason(), null);
                yield next(it.on(), it.due());
            }
            case SocialAllowanceEvent.ApplicationVerified it -> {
                state(it.facts(), it.on(), it.by());
                documents.addAll(it.seen());
                yield next(it.on(), it.due());
            }
            case SocialAllowanceEvent.DecisionRecommended it -> {
                opine(it.on(), it.by(), it.opinion(), it.reason(), null);
                yield next(it.on(), it.due());
            }
            case SocialAllowanceEvent.SocialAllowanceLodged it -> throw twice();
        };
    }

    private LocalDate insurance(InsuranceSupportEvent event) {
        return switch (event) {
            case InsuranceSupportEvent.GroupVerified it -> {
                state(it.facts(), it.on(), it.by());
                documents.addAll(it.seen());
                yield next(it.on(), it.due());
            }
            case InsuranceSupportEvent.InsuranceSupportRegistered it -> throw twice();
        };
    }

    private LocalDate shared(CaseEvent event) {
        return switch (event) {
            case CaseEvent.SupplementRequested it -> {
                supplements.add(new Supplement(sequence, it.on(), it.missing(), it.letter(), it.due(), null));
                yield next(it.on(), it.due());
            }
            case CaseEvent.Supplemented it -> {
                replaceLast(
                        supplements,
                        asked -> asked.answeredOn() == null,
                        asked -> new Supplement(
                                asked.sequence(),
                                asked.requestedOn(),
                                asked.missing(),
                                asked.letter(),
                                asked.due(),
                                it.on()));
                documents.addAll(it.documents());
                state(it.facts(), it.on(), it.by());
                yield next(it.on(), it.due());
            }
            case CaseEvent.FactCorrected it -> corrected(it);
            case CaseEvent.PartyCorrected it -> {
                partyChanges.add(new PartyChange(sequence, it.on(), it.was(), it.now(), it.reason(), null));
                party(it.now());
                yield it.on();
            }
            case CaseEvent.IdentityCleared it -> {
                Party was = parties.persons().stream()
                        .filter(party -> party.person().equals(it.party().person()))
                        .findFirst()
                        .orElse(it.party());
                partyChanges.add(new PartyChange(sequence, it.on(), was, it.party(), null, it.document()));
                party(it.party());
                yield it.on();
            }
            case CaseEvent.Posted it -> {
                postings.add(new Posting(sequence, it.posting(), it.unit(), it.on(), it.until(), List.of()));
                yield next(it.on(), it.due());
            }
            case CaseEvent.ObjectionRaised it -> {
                var objection = new Objection(sequence, it.objection(), it.on(), it.text(), it.due(), null, null, null);
                replaceLast(
                        postings,
                        posting -> posting.posting().equals(it.posting()),
                        posting -> withObjections(posting, Progress.plus(posting.objections(), objection)));
                deadlines.add(new Deadline(sequence, it.due(), null, List.of()));
                yield it.on();
            }
            case CaseEvent.ObjectionConcluded it -> concluded(it);
            case CaseEvent.Decided it -> decided(it.on(), it.decision(), null);
            case CaseEvent.Served it -> {
                var service = new Service(sequence, it.on(), it.method(), it.to(), null);
                replaceLast(
                        decisions,
                        entry -> entry.decision().number().equals(it.number()),
                        entry -> withService(entry, service, it.complaintUntil()));
                ofRuling(it.number(), service);
                deadlines.add(new Deadline(sequence, it.complaintUntil(), null, List.of()));
                yield it.on();
            }
            case CaseEvent.ServiceFailed it -> {
                var service = new Service(sequence, it.on(), it.method(), null, it.reason());
                replaceLast(
                        decisions,
                        entry -> entry.decision().number().equals(it.number()),
                        entry -> withService(entry, service, entry.complaintUntil()));
                ofRuling(it.number(), service);
                yield it.on();
            }
            case CaseEvent.ComplaintLodged it -> {
                met(it.on());
                deadlines.add(new Deadline(sequence, it.due(), null, List.of()));
                complaints.add(new Complaint(
                        sequence,
                        it.complaint(),
                        it.level(),
                        it.about(),
                        it.on(),
                        it.text(),
                        it.due(),
                        List.of(),
                        null,
                        null));
                yield it.on();
            }
            case CaseEvent.ComplaintAdviceGiven it -> {
                var advice = new Advice(sequence, it.on(), it.by(), it.advice());
                replaceLast(
                        complaints,
                        complaint -> complaint.complaint().equals(it.complaint()),
                        complaint -> withAdvice(complaint, advice));
                yield it.on();
            }
            case CaseEvent.DecisionUpheld it -> {
                rulings.add(new Ruling(sequence, name, it.on(), it.by(), it.number(), it.reason(), List.of()));
                yield answered(it.complaint(), null, it.on());
            }
            case CaseEvent.DecisionAmended it -> {
                answered(it.complaint(), it.revision(), it.on());
                yield decided(it.on(), it.decision(), it.replaces());
            }
            case CaseEvent.DecisionRevoked it -> {
                rulings.add(new Ruling(sequence, name, it.on(), it.by(), it.number(), it.reason(), List.of()));
                noLongerInForce();
                yield answered(it.complaint(), it.revision(), it.on());
            }
            case CaseEvent.Reopened it -> {
                rulings.add(new Ruling(sequence, name, it.on(), it.by(), it.number(), it.reason(), List.of()));
                noLongerInForce();
                answered(null, it.revision(), it.on());
                yield next(it.on(), it.due());
            }
            case CaseEvent.RevisionProposed it -> {
                revisions.add(new Revision(
                        sequence, it.revision(), it.kind(), it.about(), it.on(), it.by(), it.ground(), null));
                yield it.on();
            }
            case CaseEvent.DueDateMoved it -> moved(it);
            case CaseEvent.SubstituteNamed it -> {
                substitutes.add(new Substitute(sequence, it.on(), it.duty(), it.substitute(), it.reason()));
                yield it.on();
            }
            case CaseEvent.Withdrawn it -> closed(it.on(), it.reason(), null);
            case CaseEvent.Lapsed it -> closed(it.on(), it.letter(), null);
            case CaseEvent.LodgedInError it -> closed(it.on(), it.reason(), null);
            case CaseEvent.ClosedByDeath it -> closed(it.on(), null, it.diedOn());
        };
    }

    private LocalDate corrected(CaseEvent.FactCorrected event) {
        replaceLast(
                facts,
                entry -> entry.correctedBy() == null
                        && entry.fact().code() == event.now().code(),
                entry -> new FactEntry(
                        entry.sequence(), entry.statedOn(), entry.statedBy(), entry.fact(), sequence, event.reason()));
        state(List.of(event.now()), event.on(), event.by());
        return event.on();
    }

    /** Everything that is due so is due so now; what was met or has run its course stays as it was. */
    private LocalDate moved(CaseEvent.DueDateMoved event) {
        var move = new DueDateMove(event.on(), event.was(), event.now(), event.because());
        deadlines.replaceAll(it -> it.metOn() == null && it.due().equals(event.was())
                ? new Deadline(it.sequence(), event.now(), null, Progress.plus(it.moves(), move))
                : it);
        supplements.replaceAll(it -> it.answeredOn() == null && it.due().equals(event.was())
                ? new Supplement(it.sequence(), it.requestedOn(), it.missing(), it.letter(), event.now(), null)
                : it);
        postings.replaceAll(posting -> withObjections(
                posting,
                posting.objections().stream().map(it -> moved(it, event)).toList()));
        complaints.replaceAll(it -> it.concludedOn() == null && it.due().equals(event.was())
                ? new Complaint(
                        it.sequence(),
                        it.complaint(),
                        it.level(),
                        it.about(),
                        it.lodgedOn(),
                        it.text(),
                        event.now(),
                        it.advice(),
                        null,
                        it.conclusion())
                : it);
        decisions.replaceAll(it -> event.was().equals(it.complaintUntil())
                ? new DecisionEntry(
                        it.sequence(), it.decision(), it.replaces(), it.inForce(), it.services(), event.now())
                : it);
        return event.on();
    }

    private static Objection moved(Objection objection, CaseEvent.DueDateMoved event) {
        return objection.concludedOn() == null && objection.due().equals(event.was())
                ? new Objection(
                        objection.sequence(),
                        objection.objection(),
                        objection.on(),
                        objection.text(),
                        event.now(),
                        null,
                        objection.upheld(),
                        objection.conclusion())
                : objection;
    }

    private LocalDate concluded(CaseEvent.ObjectionConcluded event) {
        Predicate<Objection> meant = objection -> objection.objection().equals(event.objection());
        replaceLast(postings, posting -> posting.objections().stream().anyMatch(meant), posting -> {
            var objections = new ArrayList<>(posting.objections());
            replaceLast(
                    objections,
                    meant,
                    objection -> new Objection(
                            objection.sequence(),
                            objection.objection(),
                            objection.on(),
                            objection.text(),
                            objection.due(),
                            event.on(),
                            event.upheld(),
                            event.conclusion()));
            objections.stream().filter(meant).forEach(objection -> metOf(objection.sequence(), event.on()));
            return withObjections(posting, List.copyOf(objections));
        });
        return event.on();
    }

    private LocalDate decided(LocalDate on, Decision decision, @Nullable DecisionNumber replaces) {
        met(on);
        noLongerInForce();
        decisions.add(new DecisionEntry(sequence, decision, replaces, true, List.of(), null));
        return on;
    }

    private LocalDate closed(LocalDate on, @Nullable Personal<String> reason, @Nullable Personal<LocalDate> diedOn) {
        met(on);
        closing = new Closing(sequence, name, on, reason, diedOn);
        return on;
    }

    /** Ends the complaint or the proposal that led to the ruling. */
    private LocalDate answered(@Nullable ComplaintId complaint, @Nullable RevisionId revision, LocalDate on) {
        if (complaint != null) {
            met(on);
        }
        replaceLast(
                complaints,
                it -> it.complaint().equals(complaint),
                it -> new Complaint(
                        it.sequence(),
                        it.complaint(),
                        it.level(),
                        it.about(),
                        it.lodgedOn(),
                        it.text(),
                        it.due(),
                        it.advice(),
                        on,
                        name));
        replaceLast(
                revisions,
                it -> it.revision().equals(revision),
                it -> new Revision(
                        it.sequence(),
                        it.revision(),
                        it.kind(),
                        it.about(),
                        it.proposedOn(),
                        it.by(),
                        it.ground(),
                        on));
        return on;
    }

    private void state(List<StatedFact> stated, LocalDate on, By by) {
        ActorId actor = by.actor();
        stated.forEach(fact -> facts.add(new FactEntry(sequence, on, actor, fact, null, null)));
    }

    private void opine(LocalDate on, By by, Opinion opinion, Personal<String> reason, @Nullable String listNumber) {
        opinions.add(new Opinions(sequence, name, on, by, opinion, reason, listNumber));
    }

    private void party(Party now) {
        List<Party> persons = new ArrayList<>(parties.persons());
        replaceLast(persons, party -> party.person().equals(now.person()), party -> now);
        parties = new Parties(
                List.copyOf(persons),
                parties.applicant(),
                parties.beneficiary(),
                parties.receiver(),
                parties.representation(),
                parties.household());
    }

    /** The step's clock is met, the next one's starts. */
    private LocalDate next(LocalDate on, DueDate due) {
        met(on);
        due(due);
        return on;
    }

    private void due(DueDate due) {
        deadlines.add(new Deadline(sequence, due, null, List.of()));
    }

    /** Open objections keep their own clocks. */
    private void met(LocalDate on) {
        for (Deadline open : List.copyOf(deadlines)) {
            boolean ofObjection = postings.stream()
                    .flatMap(posting -> posting.objections().stream())
                    .anyMatch(objection -> objection.sequence() == open.sequence());
            if (open.metOn() == null && !ofObjection) {
                metOf(open.sequence(), on);
            }
        }
    }

    private void metOf(long set, LocalDate on) {
        replaceLast(
                deadlines,
                deadline -> deadline.sequence() == set && deadline.metOn() == null,
                deadline -> new Deadline(deadline.sequence(), deadline.due(), on, deadline.moves()));
    }

    private void noLongerInForce() {
        decisions.replaceAll(entry -> entry.inForce()
                ? new DecisionEntry(
                        entry.sequence(),
                        entry.decision(),
                        entry.replaces(),
                        false,
                        entry.services(),
                        entry.complaintUntil())
                : entry);
    }

    private static Posting withObjections(Posting posting, List<Objection> objections) {
        return new Posting(
                posting.sequence(), posting.posting(), posting.unit(), posting.on(), posting.until(), objections);
    }

    private static DecisionEntry withService(DecisionEntry entry, Service service, @Nullable DueDate complaintUntil) {
        return new DecisionEntry(
                entry.sequence(),
                entry.decision(),
                entry.replaces(),
                entry.inForce(),
                Progress.plus(entry.services(), service),
                complaintUntil);
    }

    private void ofRuling(DecisionNumber number, Service service) {
        replaceLast(
                rulings,
                ruling -> ruling.number().equals(number),
                ruling -> new Ruling(
                        ruling.sequence(),
                        ruling.name(),
                        ruling.on(),
                        ruling.by(),
                        ruling.number(),
                        ruling.reason(),
                        Progress.plus(ruling.services(), service)));
    }

    private static Complaint withAdvice(Complaint complaint, Advice advice) {
        return new Complaint(
                complaint.sequence(),
                complaint.complaint(),
                complaint.level(),
                complaint.about(),
                complaint.lodgedOn(),
                complaint.text(),
                complaint.due(),
                Progress.plus(complaint.advice(), advice),
                complaint.concludedOn(),
                complaint.conclusion());
    }

    private static <T> void replaceLast(List<T> list, Predicate<T> which, UnaryOperator<T> by) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.set(i, Objects.requireNonNull(by.apply(list.get(i))));
                return;
            }
        }
    }

    private CaseFile done(LocalDate on, By by) {
        timeline.add(new Happened(
                sequence, name, on, occurred.logged().event().recordedAt(), by.duty(), by.actor(), by.unit()));
        return new CaseFile(
                caseId,
                opening,
                progress,
                parties,
                dwelling,
                List.copyOf(partyChanges),
                List.copyOf(documents),
                List.copyOf(facts),
                List.copyOf(photos),
                List.copyOf(deadlines),
                List.copyOf(supplements),
                List.copyOf(opinions),
                List.copyOf(postings),
                List.copyOf(decisions),
                List.copyOf(rulings),
                List.copyOf(complaints),
                List.copyOf(revisions),
                List.copyOf(substitutes),
                closing,
                List.copyOf(timeline));
    }

    private static IllegalStateException twice() {
        return new IllegalStateException("a case is lodged once");
    }
}
