package vn.ansinh.query.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.port.DueDateSweeps.Sweep;
import vn.ansinh.query.port.PolicyVersions.Version;

/** The whole book: which text it began with, which decides today, how far due dates follow its calendar, and each version. */
public record PolicyVersionPage(
        String seed, String inForce, @Nullable Sweep dueDates, List<Version> items) {}
