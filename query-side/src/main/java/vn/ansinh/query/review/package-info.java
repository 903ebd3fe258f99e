/** Alerts, tips and fraud reviews as pages, for reviewers, units and the person. Held by {@code FraudReviewProof}. */
@NullMarked
package vn.ansinh.query.review;

import org.jspecify.annotations.NullMarked;
