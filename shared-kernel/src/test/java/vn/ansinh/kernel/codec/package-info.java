/** Tests of the canonical form. */
@NullMarked
package vn.ansinh.kernel.codec;

import org.jspecify.annotations.NullMarked;
