/**
 * Control tests over the whole log (ADR-0028): each a class that looks at one event after another; what they saw is kept as a view and counted
 * as it grows. Held by {@code ControlsTest} and {@code ControlTestsProof}.
 */
@NullMarked
package vn.ansinh.query.auditor.control;

import org.jspecify.annotations.NullMarked;
