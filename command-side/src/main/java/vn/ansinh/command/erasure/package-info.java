/**
 * Erasing a person: two officers, the law's time of retention, and the end of their key (ADR 0014). Only the controllers and the
 * runtime depend on it; held by {@code ErasureDecisionsTest}, {@code KeepingTest} and {@code ErasureReactionTest}.
 */
@NullMarked
package vn.ansinh.command.erasure;

import org.jspecify.annotations.NullMarked;
