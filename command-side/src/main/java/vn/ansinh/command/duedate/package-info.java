/**
 * Due dates that a changed calendar moves by events (ADR-0021). The runtime sweeps with it; held by {@code DueDateReactionTest} and
 * {@code DueDatesMoveProof}.
 */
@NullMarked
package vn.ansinh.command.duedate;

import org.jspecify.annotations.NullMarked;
