/** What is reviewed of a citizen, once they are told. Nobody depends on it; held by {@code FraudReviewProof}. */
@NullMarked
package vn.ansinh.query.citizen.review;

import org.jspecify.annotations.NullMarked;
