/** Fraud reviews in which an office has something to do. Nobody depends on it; held by {@code FraudReviewProof}. */
@NullMarked
package vn.ansinh.query.caseworker.review;

import org.jspecify.annotations.NullMarked;
