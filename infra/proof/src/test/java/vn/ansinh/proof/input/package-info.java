/** No input breaks it: whatever comes is answered by a problem with a code, and nothing is written (P12). */
@NullMarked
package vn.ansinh.proof.input;

import org.jspecify.annotations.NullMarked;
