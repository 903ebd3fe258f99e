/** Who holds which duty on a day, and the conflicts of interest that were met. Held by {@code OfficeProjectionsTest}. */
@NullMarked
package vn.ansinh.query.auditor.office;

import org.jspecify.annotations.NullMarked;
