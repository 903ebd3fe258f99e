package vn.ansinh.query.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.port.PolicyTrials.Trial;

/** A page of trials, the newest first. */
public record PolicyTrialPage(List<Trial> items, @Nullable String next) {}
