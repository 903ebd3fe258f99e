/** Tests of recording the policy's text. */
@NullMarked
package vn.ansinh.command.policytext;

import org.jspecify.annotations.NullMarked;
