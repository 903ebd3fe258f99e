/** The law's worked examples, decided by the running whole. */
@NullMarked
package vn.ansinh.proof.golden;

import org.jspecify.annotations.NullMarked;
