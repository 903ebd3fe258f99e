/** Events of a person's erasure. Anybody may depend on it; held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.erasure;

import org.jspecify.annotations.NullMarked;
