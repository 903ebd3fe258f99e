/** Due dates over the whole system: explained, stopped, and moved by a changed calendar. */
@NullMarked
package vn.ansinh.proof.duedate;

import org.jspecify.annotations.NullMarked;
