/**
 * What the events of an alert, a tip and a fraud review come to (ADR-0035). Pure; anybody may depend on it. Held by
 * {@code FraudReviewDecisionsTest}.
 */
@NullMarked
package vn.ansinh.kernel.fraud;

import org.jspecify.annotations.NullMarked;
