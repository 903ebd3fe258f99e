/** The bytes that proofs are taken over, fixed for ever. Any module may use them. Held by {@code LogLeafTest}. */
@NullMarked
package vn.ansinh.kernel.integrity;

import org.jspecify.annotations.NullMarked;
