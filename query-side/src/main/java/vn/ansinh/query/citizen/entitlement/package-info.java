/** What a citizen draws. Nobody depends on it; held by {@code EntitlementProof}. */
@NullMarked
package vn.ansinh.query.citizen.entitlement;

import org.jspecify.annotations.NullMarked;
