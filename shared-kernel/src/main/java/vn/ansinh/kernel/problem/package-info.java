/**
 * Coded refusals that both sides share; anybody may depend on it, it depends on nothing.
 */
@NullMarked
package vn.ansinh.kernel.problem;

import org.jspecify.annotations.NullMarked;
