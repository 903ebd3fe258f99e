/**
 * Working days as data, and the legal time limits that are counted over them. Pure: it reads its
 * text once and knows no clock. The law package and the aggregates depend on it.
 */
@NullMarked
package vn.ansinh.command.calendar;

import org.jspecify.annotations.NullMarked;
