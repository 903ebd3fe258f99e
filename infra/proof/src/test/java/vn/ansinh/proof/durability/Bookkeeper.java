package vn.ansinh.proof.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ansinh.proof.system.Truth;

/** Holds what clients were told against the rows, and says what does not agree. Knows nothing of the program. */
final class Bookkeeper {
    /** What the program records of itself at its first start: nobody sent it, so nobody is answered. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("appointments-founded");

    private final Set<List<String>> wholeCommands;

    /**
     * A bookkeeper.
     *
     * @param wholeCommands the events that each kind of command records when nothing is killed
     */
    Bookkeeper(Set<List<String>> wholeCommands) {
        this.wholeCommands = Set.copyOf(wholeCommands);
    }

    /**
     * An act that a client was told is done.
     *
     * @param version the case's version after it
     */
    record Told(String key, String stream, long version) {}

    /** The events of each command, in order. The law's text and alerts are recorded by the program itself, at nobody's command. */
    static Map<String, List<Truth.Event>> byCommand(List<Truth.Event> events) {
        Map<String, List<Truth.Event>> byCommand = new LinkedHashMap<>();
        for (Truth.Event event : events) {
            if (!OF_THE_PROGRAM.contains(event.command())
                    && !event.command().isEmpty()
                    && !event.stream().startsWith("policy-")
                    && !event.stream().startsWith("alert-")) {
                byCommand
                        .computeIfAbsent(event.command(), ignored -> new ArrayList<>())
                        .add(event);
            }
        }
        return byCommand;
    }

    static List<String> names(List<Truth.Event> events) {
        return events.stream().map(Truth.Event::name).toList();
    }

    List<String> faults(List<Told> told, List<Truth.Event> events, List<Truth.Answered> ledger) {
        List<String> faults = new ArrayList<>();
        denseStreams(events, faults);
        Map<String, List<Truth.Event>> byCommand = byCommand(events);
        wholeOrNotAtAll(byCommand, ledger, faults);
        everythingThatWasTold(told, events, ledger, faults);
        return faults;
    }

    private static void denseStreams(List<Truth.Event> events, List<String> faults) {
        Map<String, Long> next = new HashMap<>();
        for (Truth.Event event : events) {
            long expected = next.getOrDefault(event.stream(), 0L);
            if (event.sequence() != expected) {
                faults.add("stream " + event.stream() + " goes on with " + event.sequence() + ", not " + expected);
            }
            next.put(event.stream(), event.sequence() + 1);
        }
    }

    private void wholeOrNotAtAll(
            Map<String, List<Truth.Event>> byCommand, List<Truth.Answered> ledger, List<String> faults) {
        Map<String, Truth.Answered> answers = new HashMap<>();
        for (Truth.Answered answer : ledger) {
            answers.put(answer.command(), answer);
            if (!byCommand.containsKey(answer.command())) {
                faults.add("an answer without events: " + answer);
            }
        }
        byCommand.forEach((command, events) -> {
            if (!wholeCommands.contains(names(events))) {
                faults.add("half a command: " + names(events) + " in " + events.getFirst().stream());
            }
            Truth.Answered answer = answers.get(command);
            Truth.Event last = events.getLast();
            if (answer == null) {
                faults.add("events without an answer: " + last);
            } else if (!answer.stream().equals(last.stream())
                    || answer.version() != last.sequence()
                    || answer.appendId() != last.appendId()) {
                faults.add("the answer " + answer + " is not that of " + last);
            }
        });
    }

    private static void everythingThatWasTold(
            List<Told> told, List<Truth.Event> events, List<Truth.Answered> ledger, List<String> faults) {
        Set<String> there = new HashSet<>();
        for (Truth.Event event : events) {
            there.add(event.stream() + " " + event.sequence());
        }
        Set<String> answered = new HashSet<>();
        for (Truth.Answered answer : ledger) {
            answered.add(answer.stream() + " " + answer.version());
        }
        Set<String> seen = new HashSet<>();
        for (Told act : told) {
            String place = act.stream() + " " + act.version();
            if (!there.contains(place)) {
                faults.add("told and lost: " + act);
            }
            if (!answered.contains(place)) {
                faults.add("told, and its answer lost: " + act);
            }
            if (!seen.add(place)) {
                faults.add("told twice, of two acts: " + act);
            }
        }
    }
}
