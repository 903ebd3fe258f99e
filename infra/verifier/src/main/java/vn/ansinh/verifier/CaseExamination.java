package vn.ansinh.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyEvent.PolicyTextRecorded;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.proof.CaseExport;
import vn.ansinh.kernel.proof.CaseExport.Claimed;
import vn.ansinh.kernel.proof.CaseExport.End;
import vn.ansinh.kernel.proof.CaseExport.Header;
import vn.ansinh.kernel.proof.CaseExport.Row;
import vn.ansinh.kernel.proof.CaseExport.RowKind;
import vn.ansinh.verifier.CaseReport.Examined;
import vn.ansinh.verifier.CaseReport.Policy;

/**
 * Whether a case export holds what it says (ADR-0028), by the file and the log's public keys alone, a line at a time: each line in its only spelling, each
 * row a leaf under the signed checkpoint, each case one stream from its first event without a gap up to as many as the file says, each policy text that is
 * cited there and of its digest, and the digest over all lines. Not shown by any such file: that the log holds no later event of a case.
 */
public final class CaseExamination {
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final InputStream file;
    private final MessageDigest digest = Sha256.begun();
    private final FourEyes fourEyes = new FourEyes();
    private final List<String> findings = new ArrayList<>();
    private final List<Examined> cases = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final TreeSet<String> cited = new TreeSet<>();
    private @Nullable LoggedEvent last;
    private long ofTheCase;
    private long events;
    private int at;

    private CaseExamination(InputStream file) {
        this.file = file;
    }

    /**
     * Looks at a file.
     *
     * @param keys whose signatures count: each one of the checkpoint is to be one of theirs
     * @throws NotProven naming the place
     */
    public static CaseReport of(InputStream file, Collection<NoteKey> keys) throws NotProven, IOException {
        return new CaseExamination(file).examine(keys);
    }

    private CaseReport examine(Collection<NoteKey> keys) throws NotProven, IOException {
        byte[] first = line();
        Header header = read(first, Header.class);
        check(header);
        Checkpoint checkpoint = ProvenRow.checkpoint(header.checkpoint(), keys);
        digest.update(first);
        byte[] line = line();
        while (true) {
            at++;
            byte[] next = line();
            if (next.length == 0) {
                end(line, header);
                return new CaseReport(
                        header, checkpoint, List.copyOf(cases), List.copyOf(policies), List.copyOf(findings));
            }
            row(read(line, Row.class), header, checkpoint);
            digest.update(line);
            line = next;
        }
    }

    private static void check(Header header) throws NotProven {
        if (!header.form().equals(CaseExport.FORM)) {
            throw new NotProven("line 1/form", "not " + CaseExport.FORM);
        }
        Set<String> named = new HashSet<>();
        for (Claimed claimed : header.cases()) {
            if (!named.add(claimed.caseId().text()) || claimed.events() < 1) {
                throw new NotProven("line 1/cases", claimed.caseId().text() + " twice, or without an event");
            }
        }
        if (named.isEmpty() || named.size() > CaseExport.MOST_CASES) {
            throw new NotProven("line 1/cases", named.size() + " cases");
        }
    }

    private void row(Row row, Header header, Checkpoint checkpoint) throws NotProven {
        LoggedEvent event = ProvenRow.of(row.leaf(), row.proof(), place(), checkpoint);
        if (row.kind() == RowKind.EVENT) {
            ofACase(event, header);
        } else {
            closeCase(header);
            policy(event);
        }
    }

    private void ofACase(LoggedEvent event, Header header) throws NotProven {
        StoredEvent stored = event.event();
        if (!policies.isEmpty()) {
            throw new NotProven(place(), "an event behind the policy texts");
        }
        LoggedEvent before = last;
        if (before != null && !before.event().stream().equals(stored.stream())) {
            closeCase(header);
            before = null;
        }
        if (cases.size() == header.cases().size()
                || !header.cases().get(cases.size()).caseId().text().equals(stored.stream())) {
            throw new NotProven(place(), "an event of " + stored.stream() + ", whose turn it is not");
        }
        if (stored.sequence() != ofTheCase) {
            throw new NotProven(
                    place(), "event " + ofTheCase + " of " + stored.stream() + " is missing: " + stored.sequence());
        }
        if (before != null && event.position() <= before.position()) {
            throw new NotProven(place(), "a position before that of the event before");
        }
        fourEyes.after(stored).forEach(wrong -> findings.add(stored.stream() + ": " + wrong));
        cited.addAll(CaseExport.cited(stored));
        last = event;
        ofTheCase++;
        events++;
    }

    /** The case at hand has as many events as the file says. */
    private void closeCase(Header header) throws NotProven {
        LoggedEvent end = last;
        if (end == null) {
            return;
        }
        Claimed claimed = header.cases().get(cases.size());
        if (claimed.events() != ofTheCase) {
            throw new NotProven(
                    place(),
                    claimed.caseId().text() + " has " + ofTheCase + " events here, and the file says "
                            + claimed.events());
        }
        cases.add(new Examined(
                claimed.caseId(), ofTheCase, end.position(), end.event().name()));
        last = null;
        ofTheCase = 0;
    }

    private void policy(LoggedEvent event) throws NotProven {
        String expected = policies.size() < cited.size() ? List.copyOf(cited).get(policies.size()) : "";
        try {
            Record read = SealedEvents.eventOf(event.event(), List.of());
            if (read instanceof PolicyTextRecorded text
                    && text.version().equals(expected)
                    && Sha256.hex(text.text()).equals(expected)
                    && event.event().stream().equals(CaseExport.streamOf(expected))) {
                policies.add(new Policy(expected, text.text().length(), event.position()));
                return;
            }
        } catch (UnreadableEvent broken) {
            throw new NotProven(place(), broken.getMessage(), broken);
        }
        throw new NotProven(place(), "not the policy text whose turn it is, " + expected);
    }

    private void end(byte[] line, Header header) throws NotProven {
        closeCase(header);
        End end = read(line, End.class);
        if (cases.size() != header.cases().size()) {
            throw new NotProven(
                    place(),
                    "no event of " + header.cases().get(cases.size()).caseId().text());
        }
        if (policies.size() != cited.size()) {
            throw new NotProven(place(), "no policy text " + List.copyOf(cited).get(policies.size()));
        }
        if (end.cases() != cases.size() || end.events() != events || end.policies() != policies.size()) {
            throw new NotProven(place(), "counts that the lines do not bear out");
        }
        if (!end.digest().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new NotProven(place(), "the digest is not that of the lines before");
        }
    }

    private <T extends Record> T read(byte[] line, Class<T> form) throws NotProven {
        if (line.length == 0 || line[line.length - 1] != '\n') {
            throw new NotProven(place(), "the file ends within its lines: it was cut off");
        }
        T read;
        try {
            read = RecordCodec.decode(Arrays.copyOf(line, line.length - 1), form);
        } catch (CodecFailure other) {
            throw new NotProven(place(), "no " + form.getSimpleName() + ": " + other.getMessage(), other);
        }
        if (!Arrays.equals(CaseExport.line(read), line)) {
            throw new NotProven(place(), "in another spelling than its own");
        }
        return read;
    }

    private String place() {
        return "line " + (at + 1);
    }

    /** The next line with its line feed; empty at the end of the file. */
    private byte[] line() throws IOException, NotProven {
        var line = new ByteArrayOutputStream();
        int next = file.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new NotProven(place(), "longer than any line");
            }
            next = file.read();
        }
        return line.toByteArray();
    }
}
