package vn.ansinh.query.policy;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.query.port.PolicyTrials.Trial;

/** One trial with what it found, once it is done. */
public record PolicyTrialFile(Trial trial, @Nullable TrialResult result) {}
