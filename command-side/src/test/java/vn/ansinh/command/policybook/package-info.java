/** Tests of the policy book. */
@NullMarked
package vn.ansinh.command.policybook;

import org.jspecify.annotations.NullMarked;
