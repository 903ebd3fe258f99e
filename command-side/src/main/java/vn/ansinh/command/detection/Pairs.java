package vn.ansinh.command.detection;

import java.util.List;
import java.util.stream.Stream;

/** Hits about two that stand beside each other: the same one, whichever of them came last. */
final class Pairs {
    private Pairs() {}

    /** Of two entitlements. */
    static Hit hit(Trace one, Trace other, String shows, String showsToo, Look look) {
        boolean inOrder = one.position() <= other.position();
        Trace first = inOrder ? one : other;
        Trace second = inOrder ? other : one;
        return new Hit(
                cause(one.which().text(), other.which().text()),
                look.subjects(Stream.of(first, second)),
                List.of(Look.evidence(first, shows), Look.evidence(second, showsToo)));
    }

    static String cause(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
    }
}
