package vn.ansinh.command.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.kernel.value.Certainty;

/**
 * What the province's plan promises and no law known to this program gives a right to. Nothing is decided by it.
 *
 * @param target of the plan, such as K07
 * @param article where the plan says so
 * @param promiseVi what is promised, in Vietnamese
 * @param lawVi what the law has instead, in Vietnamese
 */
public record PlanPromise(
        String target,
        String article,
        Certainty certainty,
        String promiseVi,
        String promiseEn,
        String lawVi,
        String lawEn) {
    private static final String FILE = "plan/promises.yaml";
    private static final List<PlanPromise> CARRIED = read();

    /** In the plan's order. */
    public static List<PlanPromise> all() {
        return CARRIED;
    }

    private static List<PlanPromise> read() {
        try (InputStream in = PlanPromise.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FILE);
            }
            Entry root = Entry.of(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<PlanPromise> promises = new ArrayList<>();
            for (Entry entry : root.entries("promises")) {
                promises.add(new PlanPromise(
                        entry.text("target"),
                        entry.text("article"),
                        entry.choice("certainty", Certainty.class),
                        entry.text("promiseVi"),
                        entry.text("promiseEn"),
                        entry.text("lawVi"),
                        entry.text("lawEn")));
                entry.done();
            }
            root.done();
            return List.copyOf(promises);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
