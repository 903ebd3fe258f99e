/** Tests of what happens at the desk before there is a case. */
@NullMarked
package vn.ansinh.command.intake;

import org.jspecify.annotations.NullMarked;
