/** Tests of the bytes that proofs are taken over. */
@NullMarked
package vn.ansinh.kernel.integrity;

import org.jspecify.annotations.NullMarked;
