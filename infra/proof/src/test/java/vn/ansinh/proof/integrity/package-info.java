/** Proofs that the log can be checked by anybody. */
@NullMarked
package vn.ansinh.proof.integrity;

import org.jspecify.annotations.NullMarked;
