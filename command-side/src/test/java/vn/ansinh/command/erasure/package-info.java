/** Tests of erasures. */
@NullMarked
package vn.ansinh.command.erasure;

import org.jspecify.annotations.NullMarked;
