/** A case as its events tell it, read from the log itself. */
@NullMarked
package vn.ansinh.query.auditor.history;

import org.jspecify.annotations.NullMarked;
