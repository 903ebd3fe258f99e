/** What all answers of the query side have in common: cursors, versions, waiting for one's own write. Held by {@code CursorTest}. */
@NullMarked
package vn.ansinh.query.answer;

import org.jspecify.annotations.NullMarked;
