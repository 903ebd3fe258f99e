/** A verifier that leans on what it should look at. */
@NullMarked
package vn.ansinh.proof.planted.verifier;

import org.jspecify.annotations.NullMarked;
