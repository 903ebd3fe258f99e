/** Tests of breaking the glass. */
@NullMarked
package vn.ansinh.command.glass;

import org.jspecify.annotations.NullMarked;
