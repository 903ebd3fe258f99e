package vn.ansinh.command.detection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.PersonId;

/** One thing that more people use than have anything to do with each other. */
final class OneForMany {
    private OneForMany() {}

    /**
     * The hit of one key, where more than the figure of strangers use it.
     *
     * @param figure name of the most that are taken for usual
     * @param using the traces that show it
     * @param persons who use it
     */
    static List<Hit> judge(
            TraceKind kind,
            String key,
            String figure,
            List<Trace> using,
            Stream<PersonId> persons,
            String shows,
            Look look) {
        List<PersonId> all = persons.filter(Objects::nonNull).distinct().toList();
        long most = look.figure(figure);
        if (all.size() <= most || !look.areStrangers(all.stream(), most)) {
            return List.of();
        }
        return List.of(
                new Hit(kind.wire() + "/" + key, look.subjects(using.stream()), Look.evidence(using.stream(), shows)));
    }
}
