package vn.ansinh.query.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** The case file, from a case's events alone: kept as a view for the caseworker, folded on the fly for the auditor. */
@Component
public final class CaseFileProjection implements Projection<CaseFile> {
    @Override
    public String name() {
        return "case-file";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<CaseFile> document() {
        return CaseFile.class;
    }

    @Override
    public Parts soughtBy() {
        return Parts.at("caseId", "opening.scheme", "opening.unit", "progress.state");
    }

    @Override
    public CaseFile apply(@Nullable CaseFile before, Occurred occurred) {
        ApplicationEvent event = Lodgings.caseEvent(occurred);
        return before == null ? CaseFileDraft.begun(occurred, event) : CaseFileDraft.continued(before, occurred, event);
    }
}
