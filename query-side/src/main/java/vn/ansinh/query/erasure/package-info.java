/** Erasures and how far they have come, for the audiences that list them. Held by {@code ErasureProjectionTest}. */
@NullMarked
package vn.ansinh.query.erasure;

import org.jspecify.annotations.NullMarked;
