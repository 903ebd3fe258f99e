/** Events that cases of every benefit share, and the records all application events are composed of. Held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.application;

import org.jspecify.annotations.NullMarked;
