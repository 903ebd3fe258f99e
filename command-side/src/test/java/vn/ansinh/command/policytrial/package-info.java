/** Tests of trials of the policy. */
@NullMarked
package vn.ansinh.command.policytrial;

import org.jspecify.annotations.NullMarked;
