package vn.ansinh.query.auditor.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.CaseExportsApi;
import vn.ansinh.query.api.model.CaseExportRequestJson;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.EventHistory;

/** The auditor takes cases along. Nothing in the file is opened: it goes from hand to hand. */
@RestController
class CaseExportsController implements CaseExportsApi {
    private static final int PAGE = 200;

    private final Identity identity;
    private final Disclosure disclosure;
    private final CaseExports exports;
    private final EventHistory history;
    private final ReadYourWrite readYourWrite;

    CaseExportsController(
            Identity identity,
            Disclosure disclosure,
            CaseExports exports,
            EventHistory history,
            ReadYourWrite readYourWrite) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.exports = exports;
        this.history = history;
        this.readYourWrite = readYourWrite;
    }

    @Override
    public ResponseEntity<Resource> exportCase(String caseId, @Nullable String minPosition) {
        return export("exportCase", List.of(caseId), minPosition);
    }

    @Override
    public ResponseEntity<Resource> exportCases(CaseExportRequestJson request, @Nullable String minPosition) {
        return export("exportCases", List.copyOf(new LinkedHashSet<>(request.getCaseIds())), minPosition);
    }

    private ResponseEntity<Resource> export(String operation, List<String> asked, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, operation);
        readYourWrite.awaitLog(minPosition);
        List<CaseId> cases = asked.stream().map(CaseId::parse).toList();
        List<LoggedEvent> first = cases.stream().map(exports::first).toList();
        for (int at = 0; at < cases.size(); at++) {
            disclosure.disclose(
                    new Request(reader, operation, cases.get(at), concerned(first.get(at)), Shown.SEALED_ROWS));
        }
        var header = exports.header(cases, reader.actor());
        cases.forEach(this::cite);
        String name = (cases.size() == 1 ? cases.getFirst().text() : "cases") + ".jsonl";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new DownloadedFile(name, exports.file(header)));
    }

    /** Whose case it is, as far as its first event can be read. */
    private static Concerned concerned(LoggedEvent first) {
        try {
            Lodging lodging = Lodgings.of((ApplicationEvent) SealedEvents.eventOf(first.event(), List.of()));
            return new Concerned(lodging.unit(), Lodgings.owners(lodging.parties()), Set.of());
        } catch (UnreadableEvent unreadable) {
            return new Concerned(null, List.of(), Set.of());
        }
    }

    /** What its decisions name of the household's other cases stands open in the rows. */
    private void cite(CaseId caseId) {
        List<LoggedEvent> page;
        long sequence = -1;
        do {
            page = history.of(caseId.text(), sequence, Long.MAX_VALUE, PAGE);
            disclosure.cite(CitedCases.in(page));
            sequence += page.size();
        } while (page.size() == PAGE);
    }
}
