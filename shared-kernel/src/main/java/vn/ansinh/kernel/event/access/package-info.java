/** Events of who may see what beyond their unit. Anybody may depend on it; held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.access;

import org.jspecify.annotations.NullMarked;
