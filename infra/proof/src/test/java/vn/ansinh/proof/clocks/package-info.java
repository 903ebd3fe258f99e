/** Proofs of what was known when. */
@NullMarked
package vn.ansinh.proof.clocks;

import org.jspecify.annotations.NullMarked;
