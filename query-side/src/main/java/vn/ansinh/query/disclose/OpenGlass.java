package vn.ansinh.query.disclose;

import java.util.Optional;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;

/** Who may look at a case outside their unit for the time being, because they said why (ADR 0010). */
public interface OpenGlass {
    /** The breaking of the glass by which this account may now read this case. */
    Optional<GlassId> by(ActorId reader, CaseId caseId);
}
