/** The law as the query side is lent it. */
@NullMarked
package vn.ansinh.runtime.assessment;

import org.jspecify.annotations.NullMarked;
