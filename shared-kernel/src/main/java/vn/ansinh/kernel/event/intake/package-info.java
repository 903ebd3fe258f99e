/** Events at the desk, before there is a case. */
@NullMarked
package vn.ansinh.kernel.event.intake;

import org.jspecify.annotations.NullMarked;
