/**
 * Entitlements and their life after the grant (ADR-0034): what decisions, months, ages and reported changes come to. Held by
 * {@code EntitlementDecisionsTest}, {@code FromDecisionsTest}, {@code PayableModelTest} and {@code EntitlementProof}.
 */
@NullMarked
package vn.ansinh.command.entitlement;

import org.jspecify.annotations.NullMarked;
