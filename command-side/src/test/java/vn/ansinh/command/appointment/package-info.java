/** Appointing under four eyes, and how the book begins. */
@NullMarked
package vn.ansinh.command.appointment;

import org.jspecify.annotations.NullMarked;
