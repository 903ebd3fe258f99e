/** What a node does again and again beside its requests. Held by {@code RoundsTest}. */
@NullMarked
package vn.ansinh.runtime.rounds;

import org.jspecify.annotations.NullMarked;
