/** Tests of the paper for a hearing. */
@NullMarked
package vn.ansinh.query.auditor.hearing;

import org.jspecify.annotations.NullMarked;
