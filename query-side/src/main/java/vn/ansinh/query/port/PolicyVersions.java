package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.policy.PolicyRejection;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PolicyVersionId;

/** The policy book: which versions of the law there are, and what each changes. Read as it is recorded, not from a view. */
public interface PolicyVersions {
    /** Digest of the text that the book began with. */
    String seed();

    /** Digest of the text by which acts of the day are decided. */
    String inForceOn(LocalDate day);

    /** The policy by which acts of the day are decided, by what the book said at a position of the log; empty before there was a book. */
    Optional<InForce> inForceOn(LocalDate day, long knownAt);

    /**
     * A policy in force.
     *
     * @param digest SHA-256 (hex) of its whole text
     * @param policyVersionId null for the text that the book began with
     * @param effectiveOn the first day that is decided by it; null for the text that the book began with
     */
    record InForce(
            String digest,
            @Nullable PolicyVersionId policyVersionId,
            @Nullable LocalDate effectiveOn) {}

    /** Every version that was proposed, in that order. */
    List<Version> all();

    /** Files and texts, in order of name, of a text by its digest; of a version that is only proposed too. */
    Optional<Map<String, String>> text(String digest);

    /** How far a version has come. */
    enum State {
        PROPOSED,
        REJECTED,
        APPROVED
    }

    /** Who did it, in which duty, on which legal date. */
    record Officer(ActorId actor, Duty duty, LocalDate on) {}

    /**
     * One version.
     *
     * @param base digest of the text that it is on top of
     * @param files that are another text than there
     * @param figures that are not as they were there
     */
    record Version(
            PolicyVersionId policyVersionId,
            State state,
            String base,
            String digest,
            LocalDate effectiveOn,
            String act,
            Officer proposed,
            @Nullable Officer concluded,
            @Nullable PolicyRejection reason,
            List<String> files,
            List<Difference> figures) {}

    /**
     * A row of a figure that is new, another one, or gone.
     *
     * @param measure as the policy texts write it
     * @param from its first day
     */
    record Difference(
            String key,
            String measure,
            LocalDate from,
            @Nullable Row before,
            @Nullable Row after) {}

    /** What a row says; the value is in the unit of the measure. */
    record Row(long value, @Nullable LocalDate to, String article, Certainty certainty) {}
}
