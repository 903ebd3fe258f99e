package vn.ansinh.command.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ComplaintId;

/** The complaints about the case's decisions, in order. */
record Complaints(Map<ComplaintId, Complaint> byId) {
    static final Complaints NONE = new Complaints(Map.of());

    /** @param adviser who gave the written advice, once given */
    record Complaint(int level, @Nullable By adviser, boolean concluded) {}

    Optional<Complaint> find(ComplaintId id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean anyOpen() {
        return byId.values().stream().anyMatch(it -> !it.concluded());
    }

    int levelOf(@Nullable ComplaintId id) {
        Complaint complaint = id == null ? null : byId.get(id);
        return complaint == null ? 0 : complaint.level();
    }

    Complaints after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.ComplaintLodged e -> with(e.complaint(), new Complaint(e.level(), null, false));
            case CaseEvent.ComplaintAdviceGiven e ->
                with(e.complaint(), new Complaint(levelOf(e.complaint()), e.by(), false));
            case CaseEvent.DecisionUpheld e -> concluded(e.complaint());
            case CaseEvent.DecisionAmended e -> concluded(e.complaint());
            case CaseEvent.DecisionRevoked e -> concluded(e.complaint());
            default -> this;
        };
    }

    /** Which complaint the event concludes; its level decides where the next complaint goes. */
    int levelConcludedBy(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.DecisionUpheld e -> levelOf(e.complaint());
            case CaseEvent.DecisionAmended e -> levelOf(e.complaint());
            case CaseEvent.DecisionRevoked e -> levelOf(e.complaint());
            default -> 0;
        };
    }

    private Complaints concluded(@Nullable ComplaintId id) {
        Complaint complaint = id == null ? null : byId.get(id);
        return id == null || complaint == null
                ? this
                : with(id, new Complaint(complaint.level(), complaint.adviser(), true));
    }

    private Complaints with(ComplaintId id, Complaint complaint) {
        Map<ComplaintId, Complaint> now = new LinkedHashMap<>(byId);
        now.put(id, complaint);
        return new Complaints(Collections.unmodifiableMap(now));
    }
}
