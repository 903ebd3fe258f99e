/** The policy book and trials of its versions, for policy officers and auditors. Held by {@code PolicyBookProof} and {@code PolicyTrialProof}. */
@NullMarked
package vn.ansinh.query.policy;

import org.jspecify.annotations.NullMarked;
