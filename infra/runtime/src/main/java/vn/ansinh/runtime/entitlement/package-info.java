/**
 * Entitlements from the event table, and the rounds that follow decisions and months, once in the whole province and from where the last
 * one stopped (ADR-0034). Held by {@code EntitlementProof}.
 */
@NullMarked
package vn.ansinh.runtime.entitlement;

import org.jspecify.annotations.NullMarked;
