/**
 * The start-up guard: a node starts right or not at all (promise P20). Whoever owns a thing that can be wrong gives a {@link
 * vn.ansinh.runtime.guard.StartUpCheck}. Held by {@code StartUpGuardIT}.
 */
@NullMarked
package vn.ansinh.runtime.guard;

import org.jspecify.annotations.NullMarked;
