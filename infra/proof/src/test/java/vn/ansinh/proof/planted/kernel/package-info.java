/** A kernel that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.kernel;

import org.jspecify.annotations.NullMarked;
