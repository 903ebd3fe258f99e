/** Events of erasures. */
@NullMarked
package vn.ansinh.kernel.event.erasure;

import org.jspecify.annotations.NullMarked;
