/**
 * Strict reading of policy and calendar texts: every refusal names file, line and reason. Used by
 * the calendar and law packages alone.
 */
@NullMarked
package vn.ansinh.command.lawtext;

import org.jspecify.annotations.NullMarked;
