/**
 * Comes back to every stream whose due dates were counted by another calendar than today's, once in the whole province and from where
 * the last one stopped (ADR-0021). Held by {@code DueDatesMoveIT} and {@code DueDatesMoveProof}.
 */
@NullMarked
package vn.ansinh.runtime.duedate;

import org.jspecify.annotations.NullMarked;
