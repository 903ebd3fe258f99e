/** Proofs of the policy book. */
@NullMarked
package vn.ansinh.proof.policy;

import org.jspecify.annotations.NullMarked;
