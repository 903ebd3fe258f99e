/** Nobody does or sees what the matrix forbids (P13). */
@NullMarked
package vn.ansinh.proof.access;

import org.jspecify.annotations.NullMarked;
