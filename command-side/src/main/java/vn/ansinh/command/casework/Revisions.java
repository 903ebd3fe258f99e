package vn.ansinh.command.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.RevisionId;

/** The office's own proposals to amend, revoke or reopen that wait for a second person. */
record Revisions(Map<RevisionId, CaseEvent.RevisionProposed> open) {
    static final Revisions NONE = new Revisions(Map.of());

    Optional<CaseEvent.RevisionProposed> find(RevisionId id) {
        return Optional.ofNullable(open.get(id));
    }

    Revisions after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.RevisionProposed e -> {
                Map<RevisionId, CaseEvent.RevisionProposed> now = new LinkedHashMap<>(open);
                now.put(e.revision(), e);
                yield new Revisions(Collections.unmodifiableMap(now));
            }
            case CaseEvent.DecisionAmended e -> without(e.revision());
            case CaseEvent.DecisionRevoked e -> without(e.revision());
            case CaseEvent.Reopened e -> without(e.revision());
            default -> this;
        };
    }

    private Revisions without(@Nullable RevisionId id) {
        if (id == null) {
            return this;
        }
        Map<RevisionId, CaseEvent.RevisionProposed> now = new LinkedHashMap<>(open);
        now.remove(id);
        return new Revisions(Collections.unmodifiableMap(now));
    }
}
