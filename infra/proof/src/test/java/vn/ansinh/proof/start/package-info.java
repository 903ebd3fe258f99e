/** It starts right or not at all, and finds what it left (P20). */
@NullMarked
package vn.ansinh.proof.start;

import org.jspecify.annotations.NullMarked;
