/** Events of the policy text, of the book of its versions and of their trials over the log. */
@NullMarked
package vn.ansinh.kernel.event.policy;

import org.jspecify.annotations.NullMarked;
