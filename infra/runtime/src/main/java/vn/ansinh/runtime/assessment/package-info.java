/** Lends the query side the command side's law: the two never see one another. Held by {@code LawOnTheQuerySideTest}. */
@NullMarked
package vn.ansinh.runtime.assessment;

import org.jspecify.annotations.NullMarked;
