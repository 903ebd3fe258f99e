/** Tests of the case and the decisions of this benefit. */
@NullMarked
package vn.ansinh.command.allowance;

import org.jspecify.annotations.NullMarked;
