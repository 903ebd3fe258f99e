/** Tests of the sweep that moves due dates. */
@NullMarked
package vn.ansinh.runtime.duedate;

import org.jspecify.annotations.NullMarked;
