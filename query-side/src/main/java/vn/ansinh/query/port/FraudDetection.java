package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What the detectors of the fraud review know, found and are worth (ADR-0036). Of persons pseudonyms alone. */
public interface FraudDetection {
    /** How far a sweep has come. */
    enum SweepState {
        WAITING,
        RUNNING,
        COMPLETED,
        CANCELLED
    }

    /**
     * A sweep.
     *
     * @param seen traces that were looked at, of {@code total}
     * @param raised hits that were new
     */
    record SweepLine(
            DetectionSweepId detectionSweepId,
            LocalDate requestedOn,
            long upTo,
            SweepState state,
            long seen,
            long total,
            long hits,
            long raised) {}

    /** A sweep with its place in the list. */
    record Listed(long order, SweepLine line) {}

    /** Why something stands where it stands in an order. */
    record Reason(String code, long value, String vi, String en) {}

    /** Whom or what it is about. */
    record About(
            @Nullable PersonId person,
            @Nullable CaseId caseId,
            @Nullable EntitlementId entitlementId,
            @Nullable UnitCode unit,
            @Nullable ActorId official) {}

    /**
     * One thing to be looked at.
     *
     * @param place from 1
     * @param alertId null of what was drawn by chance, as the detector
     */
    record Item(
            int place,
            boolean byChance,
            @Nullable AlertId alertId,
            @Nullable String detector,
            @Nullable String detectorVi,
            @Nullable String detectorEn,
            List<About> subjects,
            List<Reason> reasons) {}

    /**
     * An order of inspection.
     *
     * @param checkpoint size of the log at the checkpoint that the seed is of; null before there is one
     * @param seed hex
     */
    record Order(
            LocalDate day,
            @Nullable Long checkpoint,
            @Nullable String seed,
            List<Item> items) {}

    /** A case that another one has to do with. */
    record Linked(CaseId caseId, UnitCode unit, Scheme scheme) {}

    /**
     * What a case shares with others.
     *
     * @param kind such as {@code account}
     * @param more cases beyond those that are named
     * @param evidence positions of the events that show it
     */
    record Link(
            String kind,
            String vi,
            String en,
            @Nullable PersonId person,
            @Nullable ActorId official,
            List<Linked> cases,
            long more,
            List<Long> evidence) {}

    /** A case with its links. */
    record Neighbourhood(Linked of, List<Link> links) {}

    /** A figure by which a detector looks. */
    record Figure(String name, long value, String source, Certainty certainty) {}

    /**
     * A detector by what human beings concluded.
     *
     * @param precision percent of the concluded, by the figures of today; null while nothing is concluded
     * @param heldRightly VND
     */
    record Score(
            String detector,
            String nameVi,
            String nameEn,
            List<String> patterns,
            List<Figure> figures,
            long raised,
            long waiting,
            long dismissed,
            long inReview,
            long cleared,
            long error,
            long confirmed,
            @Nullable Long precision,
            @Nullable Long floor,
            @Nullable Long concludedUntilOff,
            boolean off,
            @Nullable Long medianDays,
            long heldRightly,
            long heldWrongly) {}

    /**
     * How alerts are spread.
     *
     * @param key null for cells that were merged
     */
    record Cell(@Nullable String key, long raised, long concluded, long right) {}

    record Card(LocalDate asOf, List<Score> detectors, List<Cell> communes, List<Cell> schemes) {}

    /** Sweeps before this place in the list, the newest first. */
    List<Listed> sweeps(@Nullable Long before, int limit);

    /** In which order to look on the day. */
    Order order(LocalDate day, int limit);

    /** What the case has to do with others; null where there is no such case. */
    @Nullable
    Neighbourhood linksOf(CaseId caseId);

    /** The scorecard of a day. */
    Card scorecard(LocalDate day);
}
