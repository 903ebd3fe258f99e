/** Carries out approved erasures: at the start, and every half minute what was left over. Held by {@code ErasureIT}. */
@NullMarked
package vn.ansinh.runtime.erasure;

import org.jspecify.annotations.NullMarked;
