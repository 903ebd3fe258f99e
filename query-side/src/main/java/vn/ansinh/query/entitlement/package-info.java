/** What people draw, as it stands and month by month, for whoever pays, verifies, audits or draws it (ADR-0034). Held by {@code EntitlementProof}. */
@NullMarked
package vn.ansinh.query.entitlement;

import org.jspecify.annotations.NullMarked;
