/** Tests of the case and the decisions of this benefit. */
@NullMarked
package vn.ansinh.command.housing;

import org.jspecify.annotations.NullMarked;
