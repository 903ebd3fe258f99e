/**
 * What the events of a beneficiary's entitlements come to, month by month (ADR-0034). Pure; anybody may depend on it. Held by
 * {@code PayableModelTest}.
 */
@NullMarked
package vn.ansinh.kernel.entitlement;

import org.jspecify.annotations.NullMarked;
