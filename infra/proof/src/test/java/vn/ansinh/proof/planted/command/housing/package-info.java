/** A benefit that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.command.housing;

import org.jspecify.annotations.NullMarked;
