/** Holds the value objects to their structure, from both sides of each edge. */
@NullMarked
package vn.ansinh.kernel.value;

import org.jspecify.annotations.NullMarked;
