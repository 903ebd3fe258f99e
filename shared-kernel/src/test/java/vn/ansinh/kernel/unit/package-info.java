/** Holds the unit tables to the counts and the passage of 1 July 2025. */
@NullMarked
package vn.ansinh.kernel.unit;

import org.jspecify.annotations.NullMarked;
