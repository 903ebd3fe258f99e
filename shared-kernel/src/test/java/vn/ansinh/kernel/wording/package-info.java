/** Holds the words of the law complete in both languages. */
@NullMarked
package vn.ansinh.kernel.wording;

import org.jspecify.annotations.NullMarked;
