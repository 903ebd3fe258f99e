package vn.ansinh.query.policy;

import java.util.List;
import vn.ansinh.query.port.PolicyVersions.Version;

/** The whole book: which text it began with, which decides today, and each version. */
public record PolicyVersionPage(String seed, String inForce, List<Version> items) {}
