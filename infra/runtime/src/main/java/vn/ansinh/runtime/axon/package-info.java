/**
 * Axon as the command side's runtime: every bean by hand, none by auto-configuration (ADR-0001). Nothing outside depends on
 * it. Held by {@code AxonCommandRunnerIT}.
 */
@NullMarked
package vn.ansinh.runtime.axon;

import org.jspecify.annotations.NullMarked;
