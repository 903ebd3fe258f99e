package vn.ansinh.command.detection;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One human being acted in a matter under two accounts, reviewers and administrators too: four eyes that are two. */
final class TwoAccountsOfOnePerson implements Detector.Watching {
    @Override
    public String name() {
        return "two-accounts-of-one-person";
    }

    @Override
    public List<String> patterns() {
        return List.of();
    }

    @Override
    public Set<String> shows() {
        return Set.of("acted-under-two-accounts");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.ACT);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (trace.person() == null) {
            return List.of();
        }
        List<Trace> own = look.of(TraceKind.ACT, trace.key()).stream()
                .filter(it -> Objects.equals(trace.person(), it.person()))
                .toList();
        if (own.stream().map(Trace::official).distinct().count() < 2) {
            return List.of();
        }
        return List.of(new Hit(
                trace.key() + "/" + trace.person().text(),
                look.subjects(own.stream()),
                Look.evidence(own.stream(), "acted-under-two-accounts")));
    }
}
