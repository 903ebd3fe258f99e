/** Control tests find what was planted, in a whole system. */
@NullMarked
package vn.ansinh.proof.control;

import org.jspecify.annotations.NullMarked;
