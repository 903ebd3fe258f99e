/**
 * Replays of the log: asked for, ordered to be switched to, ended; pure. What is asked for is done by {@code vn.ansinh.runtime.views}
 * (ADR-0025). Held by {@code ReplayDecisionsTest}.
 */
@NullMarked
package vn.ansinh.command.replay;

import org.jspecify.annotations.NullMarked;
