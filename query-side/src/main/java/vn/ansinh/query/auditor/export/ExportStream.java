package vn.ansinh.query.auditor.export;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.proof.CaseExport;
import vn.ansinh.kernel.proof.CaseExport.Claimed;
import vn.ansinh.kernel.proof.CaseExport.End;
import vn.ansinh.kernel.proof.CaseExport.Header;
import vn.ansinh.kernel.proof.CaseExport.Row;
import vn.ansinh.kernel.proof.CaseExport.RowKind;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogProofs;

/** An export while it is read: a page of one case's events is in memory at a time. Not for several threads. */
final class ExportStream extends InputStream {
    private final Header header;
    private final long size;
    private final EventHistory history;
    private final LogProofs log;
    private final MessageDigest digest = Sha256.begun();
    private final Iterator<Claimed> cases;
    private final TreeSet<String> cited = new TreeSet<>();
    private final Queue<byte[]> ready = new ArrayDeque<>();
    private @Nullable Claimed current;
    private long sequence = -1;
    private long events;
    private long policies;
    private boolean ended;
    private byte[] line = new byte[0];
    private int at;

    ExportStream(Header header, EventHistory history, LogProofs log) {
        this.header = header;
        this.size =
                Checkpoint.parse(SignedNote.parse(header.checkpoint()).text()).size();
        this.history = history;
        this.log = log;
        this.cases = header.cases().iterator();
        add(header);
    }

    @Override
    public int read() {
        return next() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!next()) {
            return -1;
        }
        int given = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, given);
        at += given;
        return given;
    }

    /** Has a byte at hand, unless the file is at its end. */
    private boolean next() {
        while (at == line.length) {
            if (ready.isEmpty() && !makeMore()) {
                return false;
            }
            byte[] made = ready.poll();
            if (made != null) {
                line = made;
                at = 0;
            }
        }
        return true;
    }

    private boolean makeMore() {
        if (ended) {
            return false;
        }
        if (current == null && cases.hasNext()) {
            current = cases.next();
            sequence = -1;
        }
        if (current != null) {
            page(current);
        } else if (!cited.isEmpty()) {
            policy(cited.removeFirst());
        } else {
            ended = true;
            String all = HexFormat.of().formatHex(digest.digest());
            ready.add(CaseExport.line(new End(header.cases().size(), all, events, policies)));
        }
        return true;
    }

    private void page(Claimed claimed) {
        List<LoggedEvent> page = history.of(claimed.caseId().text(), sequence, size, CaseExports.PAGE);
        rows(RowKind.EVENT, page);
        events += page.size();
        page.forEach(it -> cited.addAll(CaseExport.cited(it.event())));
        if (page.size() < CaseExports.PAGE) {
            current = null;
        } else {
            sequence = page.getLast().event().sequence();
        }
    }

    /** A policy text is in the log before anything is decided by it. */
    private void policy(String version) {
        List<LoggedEvent> text = history.of(CaseExport.streamOf(version), -1, size, 1);
        rows(RowKind.POLICY, text);
        policies += text.size();
    }

    private void rows(RowKind kind, List<LoggedEvent> page) {
        List<InclusionProof> proofs =
                log.inclusion(page.stream().map(LoggedEvent::position).toList(), size);
        for (int row = 0; row < page.size(); row++) {
            add(Row.of(kind, page.get(row), proofs.get(row)));
        }
    }

    private void add(Record record) {
        byte[] made = CaseExport.line(record);
        digest.update(made);
        ready.add(made);
    }
}
