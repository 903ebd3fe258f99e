/** Of those who act at once one wins, and the others are told the truth (P6). */
@NullMarked
package vn.ansinh.proof.concurrency;

import org.jspecify.annotations.NullMarked;
