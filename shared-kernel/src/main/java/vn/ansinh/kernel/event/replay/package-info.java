/** Replays of the log into views, as they are asked for and ended (ADR-0025). Held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.replay;

import org.jspecify.annotations.NullMarked;
