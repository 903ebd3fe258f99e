package vn.ansinh.command.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.FeedReceived;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.RegisterRow;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RegisterFeedId;

/**
 * What a register handed over comes in by one officer: it decides nothing, and whatever follows from it is looked at by a human being first
 * (ADR-0036). Pure.
 */
public final class FeedDecisions {
    private FeedDecisions() {}

    /** Lets the day pass as of which a register was read. @throws Refusal when it is to come */
    public static void check(LocalDate asOf, LocalDate on) {
        if (asOf.isAfter(on)) {
            throw new Refusal(
                    ProblemCode.INVALID_INPUT, BrokenRule.at("/asOf", "register-day-in-the-future", on.toString()));
        }
    }

    /**
     * All that is recorded, in one append.
     *
     * @param persons of every number
     */
    public static List<RegisterFeedEvent> receive(
            RegisterFeedId feed,
            LocalDate asOf,
            RegisterRows rows,
            Map<PersonNumber, PersonId> persons,
            By by,
            LocalDate on) {
        List<RegisterFeedEvent> events = new ArrayList<>();
        events.add(new FeedReceived(by, on, feed, asOf, rows.entries().size()));
        for (RegisterRows.Line line : rows.entries()) {
            PersonId person = persons.get(line.number());
            if (person == null) {
                throw new IllegalStateException("nobody was found or made for row " + line.row());
            }
            events.add(new RegisterRow(person, Personal.of(person, line.entry())));
        }
        return List.copyOf(events);
    }
}
