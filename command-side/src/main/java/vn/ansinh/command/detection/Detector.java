package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** Looks for one pattern of abuse that inspectors really found. A class is named by its pattern; it accuses nobody, it asks a human being. */
public sealed interface Detector {
    /** Stable, in kebab case: alerts, figures and words go by it. */
    String name();

    /** Numbers of the pattern in the dossier (section F), such as {@code P01}; none where it holds the segregation of duties below it. */
    List<String> patterns();

    /** Codes of all evidence that it can give; each has words in both languages. */
    Set<String> shows();

    /** Looks at each new trace and what is known around it. */
    non-sealed interface Watching extends Detector {
        /** Of which kinds a new trace may make a hit. */
        Set<TraceKind> watches();

        /** Whether a hit may come about by time alone, so that what was looked at is looked at again each day. */
        default boolean waits() {
            return false;
        }

        /** What this trace, with what is known, comes to. The same cause at all times, whichever of its traces came last. */
        List<Hit> judge(Trace trace, Look look);
    }

    /** Compares all units or issuers with each other; looks when a sweep or a follower is through, not at each event. */
    non-sealed interface Comparing extends Detector {
        List<Hit> compare(Look look);
    }
}
