/**
 * Fraud reviews: alerts and tips that ask, reviews that look, the authority that orders, and two who conclude (ADR-0035). Pure; the
 * controllers and the runtime depend on it. Held by {@code FraudReviewDecisionsTest} and {@code FraudReviewProof}.
 */
@NullMarked
package vn.ansinh.command.fraud;

import org.jspecify.annotations.NullMarked;
