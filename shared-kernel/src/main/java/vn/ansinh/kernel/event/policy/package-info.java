/** Events of the policy text. */
@NullMarked
package vn.ansinh.kernel.event.policy;

import org.jspecify.annotations.NullMarked;
