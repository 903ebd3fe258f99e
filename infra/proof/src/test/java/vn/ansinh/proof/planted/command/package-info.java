/** A command side that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.command;

import org.jspecify.annotations.NullMarked;
