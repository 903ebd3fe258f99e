/**
 * The law as dated data (policy texts, parameters, procedures, authority) and the shape of an assessment. Pure; the
 * benefits' rules and the aggregates depend on it, it depends on the calendar and on the kernel.
 */
@NullMarked
package vn.ansinh.command.law;

import org.jspecify.annotations.NullMarked;
