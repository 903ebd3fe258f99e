package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.kernel.value.PersonId;

/** What is known so far. */
public interface Traces {
    /** All traces of a kind that are found by this, in order of position. */
    List<Trace> of(TraceKind kind, String key);

    /** All traces of a kind that are about this person, in order of position. */
    List<Trace> about(TraceKind kind, PersonId person);

    /** All traces of a kind that stand in this matter, in order of position. */
    List<Trace> in(TraceKind kind, String matter);

    /**
     * About how many different persons traces of a kind are that are found by this, by their first day.
     *
     * @param first of the days
     * @param last of the days, itself among them
     */
    Map<LocalDate, Long> personsADay(TraceKind kind, String key, LocalDate first, LocalDate last);

    /** The newest trace of a kind: whether a register was read since. */
    Optional<Trace> newest(TraceKind kind);

    /** All traces of a kind, key by key. For what compares all units or issuers; of kinds of which there are few. */
    Map<String, List<Trace>> all(TraceKind kind);
}
