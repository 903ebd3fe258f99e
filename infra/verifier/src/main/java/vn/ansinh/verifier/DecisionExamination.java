package vn.ansinh.verifier;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.proof.DecisionExtract;
import vn.ansinh.kernel.proof.DecisionProof;
import vn.ansinh.kernel.proof.DecisionProof.Line;
import vn.ansinh.kernel.seal.SealBroken;

/**
 * Whether a decision proof holds what it says (ADR-0022), by the file and the log's public keys alone. Nothing in the file is left unchecked: its
 * spelling is the only one, the checkpoint is signed, each row is a leaf under it, the rows are one stream from its beginning, what is opened
 * is what the rows committed to, and the extract is what they say. The first thing that is not so is named, and nothing behind it is looked at.
 */
public final class DecisionExamination {
    private static final int LARGEST = 64 * 1024 * 1024;

    private DecisionExamination() {}

    /**
     * Looks at a file.
     *
     * @param keys whose signatures count: each one of the checkpoint is to be one of theirs
     * @throws NotProven naming the place
     */
    public static DecisionReport of(byte[] file, Collection<NoteKey> keys) throws NotProven {
        DecisionProof proof = read(file);
        Checkpoint checkpoint = ProvenRow.checkpoint(proof.checkpoint(), keys);
        List<LoggedEvent> lines = lines(proof.lines(), checkpoint);
        DecisionExtract extract = extract(proof, lines);
        compare(extract, proof.extract());
        int persons = fourEyes(lines, extract);
        return new DecisionReport(
                extract, checkpoint, proof.opened(), lines.getLast().position(), persons);
    }

    private static DecisionProof read(byte[] file) throws NotProven {
        if (file.length > LARGEST) {
            throw new NotProven("the file", "longer than any proof");
        }
        DecisionProof proof;
        try {
            proof = RecordCodec.decode(file, DecisionProof.class);
        } catch (CodecFailure other) {
            throw new NotProven("the file", "not of the form: " + other.getMessage(), other);
        }
        if (!proof.form().equals(DecisionProof.FORM)) {
            throw new NotProven("form", "not " + DecisionProof.FORM);
        }
        int apart = Arrays.mismatch(proof.bytes(), file);
        if (apart >= 0) {
            throw new NotProven("byte " + apart, "the file is in another spelling than its own");
        }
        return proof;
    }

    private static List<LoggedEvent> lines(List<Line> lines, Checkpoint checkpoint) throws NotProven {
        if (lines.isEmpty()) {
            throw new NotProven("lines", "none");
        }
        List<LoggedEvent> events = new ArrayList<>();
        for (Line line : lines) {
            String place = "lines/" + events.size();
            LoggedEvent event = ProvenRow.of(line.leaf(), line.proof(), place, checkpoint);
            StoredEvent stored = event.event();
            if (stored.sequence() != events.size()) {
                throw new NotProven(place, "the stream goes on with " + stored.sequence() + " instead");
            }
            if (!events.isEmpty()) {
                LoggedEvent before = events.getLast();
                if (!stored.stream().equals(before.event().stream())) {
                    throw new NotProven(place, "an event of another stream, " + stored.stream());
                }
                if (event.position() <= before.position()) {
                    throw new NotProven(place, "a position before that of the event before");
                }
            }
            events.add(event);
        }
        return events;
    }

    private static DecisionExtract extract(DecisionProof proof, List<LoggedEvent> lines) throws NotProven {
        try {
            return DecisionExtract.of(lines, proof.opened());
        } catch (SealBroken other) {
            throw new NotProven("opened", other.getMessage(), other);
        } catch (UnreadableEvent | IllegalArgumentException | CodecFailure broken) {
            throw new NotProven("lines", broken.getMessage(), broken);
        }
    }

    /** The first component that the rows do not say. */
    private static void compare(DecisionExtract rows, DecisionExtract said) throws NotProven {
        if (rows.equals(said)) {
            return;
        }
        for (RecordComponent component : DecisionExtract.class.getRecordComponents()) {
            try {
                Object truly = component.getAccessor().invoke(rows);
                if (!Objects.equals(truly, component.getAccessor().invoke(said))) {
                    throw new NotProven("extract/" + component.getName(), "the rows say " + truly);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        throw new NotProven("extract", "not what the rows say");
    }

    private static int fourEyes(List<LoggedEvent> lines, DecisionExtract extract) throws NotProven {
        var fourEyes = new FourEyes();
        for (LoggedEvent line : lines) {
            List<String> wrong = fourEyes.after(line.event());
            if (!wrong.isEmpty()) {
                throw new NotProven("lines/" + line.event().sequence(), wrong.getFirst());
            }
        }
        return (int) extract.acts().stream()
                .map(DecisionExtract.Act::person)
                .distinct()
                .count();
    }
}
