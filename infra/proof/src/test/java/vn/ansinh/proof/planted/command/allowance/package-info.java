/** A benefit that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.command.allowance;

import org.jspecify.annotations.NullMarked;
