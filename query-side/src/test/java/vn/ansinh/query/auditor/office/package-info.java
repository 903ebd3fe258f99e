/** Tests of who is in office. */
@NullMarked
package vn.ansinh.query.auditor.office;

import org.jspecify.annotations.NullMarked;
