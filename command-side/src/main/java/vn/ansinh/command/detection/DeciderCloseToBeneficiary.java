package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;

/**
 * Whoever verified, reviewed, decided or looked into a matter has a part in it, is a declared relative of somebody who has, or stood in one
 * household with the one whom it is about. Reviewers' own acts on alerts and reviews are looked at in the same way.
 */
final class DeciderCloseToBeneficiary implements Detector.Watching {
    private static final Set<String> DUTIES =
            Set.of("verifier", "reviewer", "appraiser", "approver", "superior", "fraud");

    @Override
    public String name() {
        return "decider-close-to-beneficiary";
    }

    @Override
    public List<String> patterns() {
        return List.of("P10", "P12");
    }

    @Override
    public Set<String> shows() {
        return Set.of("acted-here", "is-a-party", "is-a-relative", "is-of-the-household");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.ACT, TraceKind.RELATIVE);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (trace.kind() == TraceKind.ACT) {
            return act(trace, look);
        }
        return look.of(TraceKind.PART, trace.key()).stream()
                .map(Trace::stream)
                .distinct()
                .flatMap(stream -> look.of(TraceKind.ACT, stream).stream())
                .filter(it -> it.person() != null && Objects.equals(it.person(), trace.person()))
                .flatMap(it -> act(it, look).stream())
                .toList();
    }

    private static List<Hit> act(Trace act, Look look) {
        PersonId human = act.person();
        if (human == null || !DUTIES.contains(act.word())) {
            return List.of();
        }
        List<Trace> signs = new ArrayList<>();
        List<Trace> members = look.of(TraceKind.MEMBER, act.stream());
        List<Trace> own =
                members.stream().filter(it -> it.whose().equals(human)).toList();
        List<Trace> relatives = members.stream()
                .flatMap(it -> look.of(TraceKind.RELATIVE, it.whose()).stream())
                .filter(it -> Objects.equals(human, it.person()))
                .toList();
        List<Trace> household = own.isEmpty() ? inOneHousehold(human, members, act.stream(), look) : List.of();
        signs.addAll(own);
        signs.addAll(relatives);
        signs.addAll(household);
        if (signs.isEmpty()) {
            return List.of();
        }
        return List.of(new Hit(
                act.stream() + "/" + human.text(),
                look.subjects(Stream.concat(Stream.of(act), members.stream().limit(1))),
                Stream.of(
                                List.of(Look.evidence(act, "acted-here")),
                                Look.evidence(own.stream(), "is-a-party"),
                                Look.evidence(relatives.stream(), "is-a-relative"),
                                Look.evidence(household.stream(), "is-of-the-household"))
                        .flatMap(List::stream)
                        .toList()));
    }

    /** Traces of other cases, or of a recognised list, in which both stand as of one household. */
    private static List<Trace> inOneHousehold(PersonId human, List<Trace> members, String stream, Look look) {
        Set<PersonId> whose = Set.copyOf(members.stream().map(Trace::whose).toList());
        Stream<Trace> cases = look.of(TraceKind.PART, human).stream()
                .filter(it -> it.word().equals("household") && CaseId.isCase(it.stream()))
                .filter(it -> !it.stream().equals(stream))
                .filter(it -> look.of(TraceKind.MEMBER, it.stream()).stream()
                        .anyMatch(other -> other.word().equals("household") && whose.contains(other.whose())));
        Stream<Trace> lists = look.of(TraceKind.LISTED, human).stream()
                .filter(it -> look.of(TraceKind.HOUSEHOLD, it.stream() + "/" + it.word()).stream()
                        .anyMatch(other -> whose.contains(other.whose())));
        return Stream.concat(cases, lists).toList();
    }
}
