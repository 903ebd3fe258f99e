/** Tests of the control tests. */
@NullMarked
package vn.ansinh.query.auditor.control;

import org.jspecify.annotations.NullMarked;
