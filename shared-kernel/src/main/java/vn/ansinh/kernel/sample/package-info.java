/** How cases are drawn for an audit so that anybody comes to the same (ADR-0026). Pure; anybody may depend on it. Held by {@code SamplingTest}. */
@NullMarked
package vn.ansinh.kernel.sample;

import org.jspecify.annotations.NullMarked;
