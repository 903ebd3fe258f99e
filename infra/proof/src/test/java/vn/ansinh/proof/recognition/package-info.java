/** Proofs of the recognised lists. */
@NullMarked
package vn.ansinh.proof.recognition;

import org.jspecify.annotations.NullMarked;
