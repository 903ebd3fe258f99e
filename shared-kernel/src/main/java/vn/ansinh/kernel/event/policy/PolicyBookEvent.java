package vn.ansinh.kernel.event.policy;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PolicyVersionId;

/**
 * What happens to the province's one policy book, in one stream (ADR-0017). Of the officers nothing is kept but who they were:
 * the texts are public law.
 */
public sealed interface PolicyBookEvent {
    /** The stream that all of them are in. */
    String STREAM = "policy-book";

    /**
     * The book begins, with the text that the program carried when the province's first node started.
     *
     * @param digest SHA-256 (hex) of that text, which is recorded in a stream of its own
     */
    record PolicyBookOpened(
            By by, LocalDate on, @NoPersonalData("digest") String digest) implements PolicyBookEvent {}

    /**
     * An officer proposes a version.
     *
     * @param base digest of the text that the changes are on top of
     * @param digest of the whole text with the changes
     * @param effectiveOn first legal day that is decided by it
     * @param act what enacts it, as its number and title say
     * @param changed files that are another text than in the base, each whole
     */
    record PolicyVersionProposed(
            By by,
            LocalDate on,
            PolicyVersionId version,

            @NoPersonalData("digest") String base,
            @NoPersonalData("digest") String digest,
            LocalDate effectiveOn,
            @NoPersonalData("act of law") String act,
            List<ChangedText> changed)
            implements PolicyBookEvent {
        public PolicyVersionProposed {
            changed = List.copyOf(changed);
        }
    }

    /** One file of the policy, whole. */
    record ChangedText(
            @NoPersonalData("file of the policy") String file,
            @NoPersonalData("policy") String text) {}

    /** A second officer approves it: from here on it never changes. */
    record PolicyVersionApproved(By by, LocalDate on, PolicyVersionId version) implements PolicyBookEvent {}

    /** It will not be: a second officer rejects it, or the first one takes it back. */
    record PolicyVersionRejected(By by, LocalDate on, PolicyVersionId version, PolicyRejection reason)
            implements PolicyBookEvent {}
}
