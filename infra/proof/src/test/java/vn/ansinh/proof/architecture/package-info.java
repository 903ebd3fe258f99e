/** The rules of the house, each with a violation planted under {@code proof.planted} that it must catch. */
@NullMarked
package vn.ansinh.proof.architecture;

import org.jspecify.annotations.NullMarked;
