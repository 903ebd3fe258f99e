/** Public postings (niêm yết): least data, gone at closing. Held by {@code PostingTest}. */
@NullMarked
package vn.ansinh.query.posting;

import org.jspecify.annotations.NullMarked;
