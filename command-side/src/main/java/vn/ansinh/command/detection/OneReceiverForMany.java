package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.PersonId;

/** One receiver for many beneficiaries who have nothing to do with each other: forged pay lists, collecting for a village. */
final class OneReceiverForMany implements Detector.Watching {
    @Override
    public String name() {
        return "one-receiver-for-many";
    }

    @Override
    public List<String> patterns() {
        return List.of("P01", "P05", "P08");
    }

    @Override
    public Set<String> shows() {
        return Set.of("received-by-one");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.RECEIVES, TraceKind.PART);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (trace.kind() == TraceKind.PART && !trace.word().equals("receiver")) {
            return List.of();
        }
        List<Trace> parts = look.of(TraceKind.PART, trace.key()).stream()
                .filter(it -> it.word().equals("receiver"))
                .toList();
        List<Trace> receives = look.of(TraceKind.RECEIVES, trace.key());
        PersonId receiver = PersonId.parse(trace.key());
        List<Trace> using = new ArrayList<>(receives);
        using.addAll(parts.stream()
                .filter(part -> look.matter(part.stream())
                        .map(it -> !it.whose().equals(receiver))
                        .orElse(false))
                .toList());
        Stream<PersonId> beneficiaries = Stream.concat(receives.stream().map(Trace::whose), look.beneficiariesOf(parts))
                .filter(it -> !it.equals(receiver));
        return OneForMany.judge(
                TraceKind.RECEIVES, trace.key(), "beneficiaries", using, beneficiaries, "received-by-one", look);
    }
}
