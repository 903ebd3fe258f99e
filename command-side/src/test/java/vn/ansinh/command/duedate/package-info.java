/** Tests of due dates that move. */
@NullMarked
package vn.ansinh.command.duedate;

import org.jspecify.annotations.NullMarked;
