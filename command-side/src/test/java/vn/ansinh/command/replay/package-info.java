/** Replays as they are asked for, within their limits. */
@NullMarked
package vn.ansinh.command.replay;

import org.jspecify.annotations.NullMarked;
