/** Views may vanish and events may be unreadable: commands go on, and what can be shown is shown (P3, P9, P10). */
@NullMarked
package vn.ansinh.proof.views;

import org.jspecify.annotations.NullMarked;
