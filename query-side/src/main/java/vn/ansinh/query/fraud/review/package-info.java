/** Alerts, tips and reviews, for the fraud reviewer. Nobody depends on it; held by {@code FraudReviewProof}. */
@NullMarked
package vn.ansinh.query.fraud.review;

import org.jspecify.annotations.NullMarked;
