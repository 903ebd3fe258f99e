/** Proofs of how cases are drawn for audits, and of what audits find. */
@NullMarked
package vn.ansinh.proof.audit;

import org.jspecify.annotations.NullMarked;
