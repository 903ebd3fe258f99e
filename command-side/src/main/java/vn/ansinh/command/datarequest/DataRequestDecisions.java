package vn.ansinh.command.datarequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ansinh.command.calendar.MovedDueDate;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.datarequest.DataRequestCase.Stage;
import vn.ansinh.command.law.Citation;
import vn.ansinh.command.law.DataRequestStage;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestAcknowledged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestCompleted;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestDueDateMoved;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestExtended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestRefused;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestWithdrawn;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.RestrictionLifted;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/**
 * The law's clock runs from the legal day of receipt, and an act that comes too late is recorded as late and never refused for it:
 * the person is owed an answer all the same. Nobody handles what they ask themselves, nor what somebody near to them asks.
 */
public final class DataRequestDecisions {
    /** What is shorter than this says nothing. */
    static final int SHORTEST_TEXT = 10;

    private DataRequestDecisions() {}

    /**
     * The request that is recorded.
     *
     * @param moment when it came in
     * @throws Refusal with every rule that was broken
     * @throws InvalidValue {@code date-outside-calendar}, {@code no-data-request-limit-on-date}
     */
    public static DataRequestLodged lodge(LodgeDataRequest command, By by, Moment moment, Law law) {
        List<BrokenRule> broken = new ArrayList<>();
        String words = said(command.words(), "/words", broken);
        check(broken);
        LocalDate receivedOn = law.calendar().receiptOf(moment.recordedAt()).receivedOn();
        PersonId person = command.person();
        return new DataRequestLodged(
                by,
                moment.businessDate(),
                moment.recordedAt(),
                receivedOn,
                person,
                command.right(),
                command.channel(),
                Personal.of(person, words),
                due(DataRequestStage.ACKNOWLEDGE, command.right(), receivedOn, law),
                due(DataRequestStage.COMPLETE, command.right(), receivedOn, law));
    }

    /**
     * The acceptance that is recorded.
     *
     * @param beyondOffice whether a processor or a third party must stop or correct too; the law then gives some rights more time
     * @throws Refusal with every rule that was broken
     */
    public static DataRequestAcknowledged acknowledge(
            DataRequestCase request, boolean beyondOffice, By by, LocalDate on, Nearness nearness, Law law) {
        List<BrokenRule> broken = handled(request, by, nearness);
        if (request.stage() == Stage.ACKNOWLEDGED) {
            broken.add(BrokenRule.of("data-request-acknowledged-before"));
        }
        check(broken);
        DataRequestLodged lodged = request.lodged();
        return new DataRequestAcknowledged(
                by,
                on,
                lodged.person(),
                on.isAfter(request.acknowledgeBy().dueOn()),
                beyondOffice,
                beyondOffice ? beyond(request, law) : request.completeBy());
    }

    /**
     * The extension that is recorded.
     *
     * @param days by how many, of the kind that the law counts them in
     * @throws Refusal with every rule that was broken
     */
    public static DataRequestExtended extend(
            DataRequestCase request, int days, String why, By by, LocalDate on, Nearness nearness, Law law) {
        List<BrokenRule> broken = taken(request, by, nearness);
        if (request.extended()) {
            broken.add(BrokenRule.of("data-request-extended-before"));
        }
        if (on.isAfter(request.completeBy().dueOn())) {
            broken.add(BrokenRule.of(
                    "data-request-overdue", request.completeBy().dueOn().toString()));
        }
        DataRequestLodged lodged = request.lodged();
        Optional<TimeLimit> most =
                law.policy().dataRequestLimit(DataRequestStage.EXTEND, lodged.right(), lodged.legallyReceivedOn());
        if (most.isEmpty()) {
            broken.add(BrokenRule.of("data-request-not-extendable"));
        } else if (days > most.get().length()) {
            broken.add(new BrokenRule(
                    "data-request-extension-too-long",
                    "/days",
                    most.get().source().text(),
                    List.of(Integer.toString(most.get().length()))));
        }
        String answer = said(why, "/answer", broken);
        check(broken);
        TimeLimit limit = most.orElseThrow();
        DueDate later = new TimeLimit(
                        request.completeBy().step(), days, limit.count(), limit.source(), limit.certainty())
                .from(request.completeBy().dueOn(), law.calendar())
                .recorded();
        return new DataRequestExtended(by, on, lodged.person(), later, Personal.of(lodged.person(), answer));
    }

    /**
     * The completion that is recorded.
     *
     * @param corrected the cases that it names
     * @param correctedSince the person's cases in which something was corrected since the request came in
     * @throws Refusal with every rule that was broken
     */
    public static DataRequestCompleted complete(
            DataRequestCase request,
            List<CaseId> corrected,
            Set<CaseId> correctedSince,
            String done,
            By by,
            LocalDate on,
            Nearness nearness) {
        List<BrokenRule> broken = taken(request, by, nearness);
        DataRequestLodged lodged = request.lodged();
        if (lodged.right() != DataRight.CORRECT && !corrected.isEmpty()) {
            broken.add(BrokenRule.at("/corrected", "data-request-corrects-nothing"));
        } else {
            for (int i = 0; i < corrected.size(); i++) {
                if (!correctedSince.contains(corrected.get(i))) {
                    broken.add(BrokenRule.at(
                            "/corrected/" + i,
                            "data-request-correction-not-found",
                            corrected.get(i).text()));
                }
            }
        }
        String answer = said(done, "/answer", broken);
        check(broken);
        return new DataRequestCompleted(
                by,
                on,
                lodged.person(),
                on.isAfter(request.completeBy().dueOn()),
                corrected.stream().distinct().toList(),
                Personal.of(lodged.person(), answer));
    }

    /** The refusal that is recorded. @throws Refusal with every rule that was broken */
    public static DataRequestRefused refuse(
            DataRequestCase request,
            DataRequestRefusalGround ground,
            String article,
            String why,
            By by,
            LocalDate on,
            Nearness nearness) {
        List<BrokenRule> broken = handled(request, by, nearness);
        String answer = said(why, "/answer", broken);
        Citation.fault(article, "/article").ifPresent(broken::add);
        check(broken);
        PersonId person = request.lodged().person();
        // Whoever was not even told that it is in hand waits for this answer since the day of that.
        DueDate due = request.stage() == Stage.LODGED ? request.acknowledgeBy() : request.completeBy();
        return new DataRequestRefused(
                by, on, person, on.isAfter(due.dueOn()), ground, article.strip(), Personal.of(person, answer));
    }

    /**
     * The withdrawal that is recorded. A citizen withdraws what is theirs, a desk what it took in.
     *
     * @throws Refusal {@code not-found} when it is somebody else's; else with every rule that was broken
     */
    public static DataRequestWithdrawn withdraw(DataRequestCase request, By by, LocalDate on, Nearness nearness) {
        DataRequestLodged lodged = request.lodged();
        boolean theirs = switch (by.duty()) {
            case CITIZEN -> lodged.person().equals(by.human());
            case DESK -> by.unit() != null && by.unit().equals(lodged.by().unit());
            default -> true;
        };
        if (!theirs) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        List<BrokenRule> broken = by.duty() == Duty.CITIZEN ? open(request) : handled(request, by, nearness);
        check(broken);
        return new DataRequestWithdrawn(by, on, lodged.person());
    }

    /** The lifting that is recorded. @throws Refusal with every rule that was broken */
    public static RestrictionLifted lift(DataRequestCase request, String why, By by, LocalDate on, Nearness nearness) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!request.restrictsForGood()) {
            broken.add(BrokenRule.of("no-restriction-to-lift"));
        }
        near(request, by, nearness, broken);
        String answer = said(why, "/answer", broken);
        check(broken);
        PersonId person = request.lodged().person();
        return new RestrictionLifted(by, on, person, Personal.of(person, answer));
    }

    /** What holds for every act of an official on a request that is open. */
    private static List<BrokenRule> handled(DataRequestCase request, By by, Nearness nearness) {
        List<BrokenRule> broken = open(request);
        near(request, by, nearness, broken);
        return broken;
    }

    /** The same for an act that takes an acceptance first. */
    private static List<BrokenRule> taken(DataRequestCase request, By by, Nearness nearness) {
        List<BrokenRule> broken = handled(request, by, nearness);
        if (request.stage() == Stage.LODGED) {
            broken.add(BrokenRule.of("data-request-not-acknowledged"));
        }
        return broken;
    }

    /** An event for each due date that another calendar moves (ADR-0021); the parameters as those of {@code casework.Clocks}. */
    public static List<DataRequestDueDateMoved> moved(
            DataRequestCase request,
            Function<String, WorkingCalendar> recorded,
            WorkingCalendar calendar,
            LocalDate today) {
        return MovedDueDate.among(request.due(), recorded, calendar, today)
                .map(it ->
                        new DataRequestDueDateMoved(request.lodged().person(), today, it.was(), it.now(), it.because()))
                .toList();
    }

    private static List<BrokenRule> open(DataRequestCase request) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!request.stage().open()) {
            broken.add(BrokenRule.of("data-request-concluded"));
        }
        return broken;
    }

    /** Who is not known as a human being could be anybody, the person themselves too. */
    private static void near(DataRequestCase request, By by, Nearness nearness, List<BrokenRule> broken) {
        PersonId person = request.lodged().person();
        PersonId official = by.human();
        if (official == null) {
            broken.add(BrokenRule.of("official-not-identified"));
        } else if (official.equals(person)) {
            broken.add(BrokenRule.of("not-ones-own-data-request"));
        } else if (nearness.isTooNear(official, person)) {
            broken.add(BrokenRule.of("not-a-relatives-data-request"));
        }
    }

    private static String said(String text, String pointer, List<BrokenRule> broken) {
        String said = text.strip();
        if (said.length() < SHORTEST_TEXT) {
            broken.add(BrokenRule.at(pointer, "text-too-short", Integer.toString(SHORTEST_TEXT)));
        }
        return said;
    }

    private static DueDate beyond(DataRequestCase request, Law law) {
        DataRequestLodged lodged = request.lodged();
        LocalDate receivedOn = lodged.legallyReceivedOn();
        return law.policy()
                .dataRequestLimit(DataRequestStage.COMPLETE_BEYOND_OFFICE, lodged.right(), receivedOn)
                .map(limit -> running(limit, receivedOn, law))
                .orElse(request.completeBy());
    }

    private static DueDate due(DataRequestStage stage, DataRight right, LocalDate receivedOn, Law law) {
        TimeLimit limit = law.policy()
                .dataRequestLimit(stage, right, receivedOn)
                .orElseThrow(() -> new InvalidValue(
                        "no-data-request-limit-on-date", "nothing says by when this is answered on " + receivedOn));
        return running(limit, receivedOn, law);
    }

    private static DueDate running(TimeLimit limit, LocalDate receivedOn, Law law) {
        return limit.from(receivedOn, law.calendar()).recorded();
    }

    private static void check(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
