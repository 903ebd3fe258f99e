/**
 * How any projection runs: position guard, parking, digest. Pure: the machinery behind it is {@code
 * vn.ansinh.runtime.views}. Held by {@code ProjectionRunnerTest}.
 */
@NullMarked
package vn.ansinh.query.projection;

import org.jspecify.annotations.NullMarked;
