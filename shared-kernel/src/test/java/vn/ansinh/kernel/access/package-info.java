/** The matrix against the contracts. */
@NullMarked
package vn.ansinh.kernel.access;

import org.jspecify.annotations.NullMarked;
