package vn.ansinh.command.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.ComplaintId;

/** The complaints about the case's decisions, in order. */
record Complaints(Map<ComplaintId, Complaint> byId) {
    static final Complaints NONE = new Complaints(Map.of());

    /** What became of a complaint. */
    enum Standing {
        OPEN,
        CONCLUDED,
        /** Not answered in time and taken to the superior (Law on Complaints 2011, Art. 33). */
        PASSED_ON
    }

    /**
     * One complaint.
     *
     * @param due until when it must be concluded
     * @param adviser who gave the written advice, once given
     */
    record Complaint(
            int level,
            boolean remoteArea,
            DueDate due,
            @Nullable By adviser,
            Standing standing) {
        boolean isOpen() {
            return standing == Standing.OPEN;
        }

        private Complaint advisedBy(By by) {
            return new Complaint(level, remoteArea, due, by, standing);
        }

        private Complaint nowDue(DueDate now) {
            return new Complaint(level, remoteArea, now, adviser, standing);
        }

        private Complaint nowStanding(Standing now) {
            return new Complaint(level, remoteArea, due, adviser, now);
        }
    }

    Optional<Complaint> find(ComplaintId id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean anyOpen() {
        return open().isPresent();
    }

    /** The complaint that waits for its conclusion: one at a time. */
    Optional<Complaint> open() {
        return byId.values().stream().filter(Complaint::isOpen).findFirst();
    }

    /** The newest complaint of this level. */
    Optional<Complaint> newestOf(int level) {
        return byId.values().stream().filter(it -> it.level() == level).reduce((before, later) -> later);
    }

    int levelOf(@Nullable ComplaintId id) {
        Complaint complaint = id == null ? null : byId.get(id);
        return complaint == null ? 0 : complaint.level();
    }

    Complaints after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.ComplaintLodged e ->
                passedOn().with(e.complaint(), new Complaint(e.level(), e.remoteArea(), e.due(), null, Standing.OPEN));
            case CaseEvent.ComplaintAdviceGiven e -> changed(e.complaint(), complaint -> complaint.advisedBy(e.by()));
            case CaseEvent.DecisionUpheld e -> concluded(e.complaint());
            case CaseEvent.DecisionAmended e -> concluded(e.complaint());
            case CaseEvent.DecisionRevoked e -> concluded(e.complaint());
            case CaseEvent.DueDateMoved e -> moved(e);
            default -> this;
        };
    }

    private Complaints moved(CaseEvent.DueDateMoved event) {
        Complaints now = this;
        for (Map.Entry<ComplaintId, Complaint> entry : byId.entrySet()) {
            if (entry.getValue().isOpen() && entry.getValue().due().equals(event.was())) {
                now = now.changed(entry.getKey(), complaint -> complaint.nowDue(event.now()));
            }
        }
        return now;
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

    /** A complaint is lodged beside an open one only where that was not answered in time. */
    private Complaints passedOn() {
        Complaints now = this;
        for (Map.Entry<ComplaintId, Complaint> entry : byId.entrySet()) {
            if (entry.getValue().isOpen()) {
                now = now.changed(entry.getKey(), complaint -> complaint.nowStanding(Standing.PASSED_ON));
            }
        }
        return now;
    }

    private Complaints concluded(@Nullable ComplaintId id) {
        return id == null ? this : changed(id, complaint -> complaint.nowStanding(Standing.CONCLUDED));
    }

    private Complaints changed(ComplaintId id, UnaryOperator<Complaint> change) {
        Complaint complaint = byId.get(id);
        return complaint == null ? this : with(id, change.apply(complaint));
    }

    private Complaints with(ComplaintId id, Complaint complaint) {
        Map<ComplaintId, Complaint> now = new LinkedHashMap<>(byId);
        now.put(id, complaint);
        return new Complaints(Collections.unmodifiableMap(now));
    }
}
