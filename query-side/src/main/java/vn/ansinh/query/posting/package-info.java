/** Public postings (niêm yết): least data, gone at closing. Held by {@code PostedCaseProjectionTest}. */
@NullMarked
package vn.ansinh.query.posting;

import org.jspecify.annotations.NullMarked;
