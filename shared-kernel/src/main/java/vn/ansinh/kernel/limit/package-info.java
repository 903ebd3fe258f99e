/**
 * How often something may be tried, for doors that open without a sign-in (ADR-0012). Used by the query side and by infra;
 * held by {@code AttemptLimitTest}.
 */
@NullMarked
package vn.ansinh.kernel.limit;

import org.jspecify.annotations.NullMarked;
