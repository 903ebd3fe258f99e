/**
 * Value objects of the field: each constructor refuses what cannot be meant, with an {@link
 * vn.ansinh.kernel.problem.InvalidValue}; anybody may depend on it.
 */
@NullMarked
package vn.ansinh.kernel.value;

import org.jspecify.annotations.NullMarked;
