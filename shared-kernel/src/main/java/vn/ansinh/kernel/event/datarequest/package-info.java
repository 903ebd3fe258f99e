/** Events of the requests that people make about their data. Anybody may depend on it; held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.datarequest;

import org.jspecify.annotations.NullMarked;
