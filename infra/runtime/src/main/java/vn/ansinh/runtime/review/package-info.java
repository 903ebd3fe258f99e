/** Alerts, tips and fraud reviews from the event table (ADR-0035). Held by {@code FraudReviewProof}. */
@NullMarked
package vn.ansinh.runtime.review;

import org.jspecify.annotations.NullMarked;
