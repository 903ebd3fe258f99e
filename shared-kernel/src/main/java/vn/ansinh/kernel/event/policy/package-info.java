/** Events of the policy text and of the book of its versions. */
@NullMarked
package vn.ansinh.kernel.event.policy;

import org.jspecify.annotations.NullMarked;
