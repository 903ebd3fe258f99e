/** Tests of the decisions that cases of every benefit share. */
@NullMarked
package vn.ansinh.command.casework;

import org.jspecify.annotations.NullMarked;
