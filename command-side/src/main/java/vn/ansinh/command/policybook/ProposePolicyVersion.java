package vn.ansinh.command.policybook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.value.PolicyVersionId;

/**
 * Ask for another version of the policy.
 *
 * @param base digest of the text that the officer has changed; null for whichever is approved last
 * @param effectiveOn first legal day that is to be decided by it
 * @param act what enacts it
 */
public record ProposePolicyVersion(
        PolicyVersionId version, @Nullable String base, LocalDate effectiveOn, String act, List<ChangedText> changed) {}
