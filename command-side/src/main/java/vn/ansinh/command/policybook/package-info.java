/**
 * The versions of the policy: one officer proposes, another approves, and from its day on the law is another one (ADR-0017). The
 * controllers and the runtime depend on it; held by {@code PolicyBookDecisionsTest} and {@code BookedPoliciesTest}.
 */
@NullMarked
package vn.ansinh.command.policybook;

import org.jspecify.annotations.NullMarked;
