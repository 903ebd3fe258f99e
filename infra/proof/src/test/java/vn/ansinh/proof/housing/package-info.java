/** Proofs over HTTP of what housing support alone has: who comes first, and a change of programme. */
@NullMarked
package vn.ansinh.proof.housing;

import org.jspecify.annotations.NullMarked;
