package vn.ansinh.kernel.event.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one sampling plan, in a stream of its own (ADR-0026). The population is fixed by the plan's event; the seed is of a
 * checkpoint that is signed after it.
 */
public sealed interface SamplingPlanEvent {

    /**
     * Decisions that stand at a position of the log: of each case the newest, unless it was revoked or the case opened again.
     *
     * @param schemes of these alone; empty for all
     * @param units of cases that these, or units below them, held on the day of the plan; empty for all
     * @param outcome absent for both
     * @param signedFrom first day of signature; absent for no such bound
     * @param signedUntil last day of signature
     * @param upTo the last position that is looked at: the log's last when the plan was drawn up
     */
    record Population(
            List<Scheme> schemes,
            List<UnitCode> units,
            @Nullable DecisionOutcome outcome,
            @Nullable LocalDate signedFrom,
            @Nullable LocalDate signedUntil,
            long upTo) {
        public Population {
            schemes = List.copyOf(schemes);
            units = List.copyOf(units);
        }
    }

    /**
     * How cases are drawn ({@code vn.ansinh.kernel.sample.Sampling}).
     *
     * @param size how many; of {@link SampleKind#EACH_STRATUM} of each stratum
     * @param stratum what the strata are; absent where there are none
     * @param alwaysFrom of {@link SampleKind#BY_AMOUNT}: VND a year from which a case is in the sample whatever the seed says
     */
    record Method(
            SampleKind kind,
            int size,
            @Nullable Stratum stratum,
            @Nullable Money alwaysFrom) {}

    /** A case of the sample; {@code hits} is how often it was hit, more than once by amount alone. */
    record DrawnCase(CaseId caseId, int hits) {}

    /**
     * An auditor draws a plan up. From here on nobody can change whom it is about.
     *
     * @param title present only in plans from before it was sealed, as {@code purpose}
     * @param margin how many positions beyond this event's own the checkpoint must hold at least
     * @param sealedTitle a datum of the auditor, as {@code sealedPurpose}; absent in those plans
     */
    record SamplingPlanDrawnUp(
            By by,
            LocalDate on,

            @NoPersonalData("from before it was sealed, of nobody by the contract") @Nullable
            String title,

            @NoPersonalData("from before it was sealed, of nobody by the contract") @Nullable
            String purpose,

            Population population,
            Method method,
            int margin,
            @PersonalField(Datum.FINDING) @Nullable Personal<String> sealedTitle,
            @PersonalField(Datum.FINDING) @Nullable Personal<String> sealedPurpose)
            implements SamplingPlanEvent {
        /** What it is called. */
        public AuditWords titled() {
            return new AuditWords(sealedTitle, title);
        }

        /** What it is for. */
        public AuditWords meant() {
            return new AuditWords(sealedPurpose, purpose);
        }
    }

    /**
     * The checkpoint was there, and the sample was drawn. Anybody comes to the same.
     *
     * @param checkpoint size of the first checkpoint that holds enough
     * @param root of the log's tree there (hex)
     * @param seed SHA-256 (hex) of the root's 32 bytes and the plan's id
     * @param population how many decisions there were
     * @param digest SHA-256 (hex) of the population's lines
     * @param cases in the order in which they were drawn
     */
    record SampleDrawn(
            By by,
            LocalDate on,
            long checkpoint,
            @NoPersonalData("digest") String root,
            @NoPersonalData("digest") String seed,
            long population,
            @NoPersonalData("digest") String digest,
            List<DrawnCase> cases)
            implements SamplingPlanEvent {
        public SampleDrawn {
            cases = List.copyOf(cases);
        }
    }

    /** An auditor has looked at these cases and found nothing to object to. */
    record SampledCasesCleared(By by, LocalDate on, List<CaseId> cases) implements SamplingPlanEvent {
        public SampledCasesCleared {
            cases = List.copyOf(cases);
        }
    }

    /**
     * An auditor gives the plan up, before or after the sample was drawn. It stays, and what was drawn with it.
     *
     * @param reason present only where it was written before it was sealed
     * @param sealedReason a datum of the auditor
     */
    record SamplingPlanAbandoned(
            By by,
            LocalDate on,

            @NoPersonalData("from before it was sealed, of nobody by the contract") @Nullable
            String reason,

            @PersonalField(Datum.FINDING) @Nullable Personal<String> sealedReason)
            implements SamplingPlanEvent {
        /** Why. */
        public AuditWords why() {
            return new AuditWords(sealedReason, reason);
        }
    }
}
