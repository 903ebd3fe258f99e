/** Texts of problems and rules. */
@NullMarked
package vn.ansinh.kernel.problem;

import org.jspecify.annotations.NullMarked;
