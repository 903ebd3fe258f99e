package vn.ansinh.query.auditor.export;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.proof.CaseExport;
import vn.ansinh.kernel.proof.CaseExport.Claimed;
import vn.ansinh.kernel.proof.CaseExport.Header;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogProofs;

/** Makes exports from the log and from nothing else. */
@Component
final class CaseExports {
    static final int PAGE = 200;

    private final EventHistory history;
    private final LogProofs log;
    private final Clock clock;

    CaseExports(EventHistory history, LogProofs log, Clock clock) {
        this.history = history;
        this.log = log;
        this.clock = clock;
    }

    /** The first event of a case. @throws Refusal {@code not-found} when there is no such case */
    LoggedEvent first(CaseId caseId) {
        return history.of(caseId.text(), -1, Long.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /**
     * What the file begins with: as of a checkpoint that covers everything that is recorded of these cases now.
     *
     * @throws Refusal {@code not-yet-visible} when that is not signed yet
     */
    Header header(List<CaseId> cases, ActorId by) {
        List<Last> last = cases.stream().map(this::last).toList();
        long position = last.stream().mapToLong(Last::position).max().orElse(0);
        String note = log.noteCovering(position);
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        List<Claimed> claimed = new ArrayList<>();
        for (CaseId caseId : cases) {
            claimed.add(new Claimed(caseId, last(caseId, checkpoint.size()).events()));
        }
        return new Header(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                List.copyOf(claimed),
                note,
                CaseExport.FORM,
                log.keys());
    }

    /** The file, made as it is read. */
    InputStream file(Header header) {
        return new ExportStream(header, history, log);
    }

    private record Last(long position, long events) {}

    private Last last(CaseId caseId) {
        return last(caseId, Long.MAX_VALUE);
    }

    private Last last(CaseId caseId, long upTo) {
        long position = 0;
        long events = 0;
        List<LoggedEvent> page;
        do {
            page = history.of(caseId.text(), events - 1, upTo, PAGE);
            if (!page.isEmpty()) {
                position = page.getLast().position();
                events = page.getLast().event().sequence() + 1;
            }
        } while (page.size() == PAGE);
        return new Last(position, events);
    }
}
