package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.value.PersonId;

/**
 * What papers and photographs leave. What kind of paper it is may tell of a disability: it is looked at only to leave papers of identity and of
 * recognition out, which half a commune has of one issuer and day, and goes no further.
 */
final class Documents {
    private static final Set<String> OF_IDENTITY =
            Set.of("citizen-card", "identity-card", "birth-certificate", "passport", "residence", "poor", "near-poor");

    private final Digests digests;
    private final Noticed noticed;
    private final LocalDate on;
    private final List<Trace> traces;

    Documents(Digests digests, Noticed noticed, LocalDate on, List<Trace> traces) {
        this.digests = digests;
        this.noticed = noticed;
        this.on = on;
        this.traces = traces;
    }

    void papers(List<Document> documents) {
        for (Document document : documents) {
            document.paper().value().ifPresent(paper -> paper(document.holder(), paper));
        }
    }

    private void paper(PersonId holder, Paper paper) {
        if (paper.file() != null) {
            leave(TraceKind.FILE, digests.file(paper.file().sha256()), holder, paper);
        }
        if (OF_IDENTITY.stream().noneMatch(paper.kind()::startsWith)) {
            leave(TraceKind.PAPER, digests.paper(paper), holder, paper);
            leave(TraceKind.ISSUED, digests.issued(paper), holder, paper);
            leave(TraceKind.ISSUER, digests.issuer(paper), holder, paper);
        }
    }

    private void leave(TraceKind kind, String key, PersonId holder, Paper paper) {
        traces.add(Trace.of(kind, key, noticed.position(), on)
                .matter(noticed.stream())
                .person(holder)
                .days(paper.issuedOn(), null));
    }

    void photos(List<FileRef> photos) {
        for (FileRef photo : photos) {
            traces.add(Trace.of(TraceKind.PHOTO, digests.file(photo.sha256()), noticed.position(), on)
                    .matter(noticed.stream()));
        }
    }
}
