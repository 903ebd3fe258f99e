/** The one door for every read of a case: allowed or not found; where the access log will stand. Held by {@code MatrixDisclosureTest}. */
@NullMarked
package vn.ansinh.query.disclose;

import org.jspecify.annotations.NullMarked;
