/**
 * What cases of every benefit share: commands, the folded case file, the pure decisions by theme, and the call that
 * carries a command to its aggregate. Depends on kernel, calendar, law and ports; the benefits and the gate depend on it.
 * Held by the scenarios of {@code LodgingTest}, {@code PostingsTest}, {@code ComplaintsTest} and their neighbours.
 */
@NullMarked
package vn.ansinh.command.casework;

import org.jspecify.annotations.NullMarked;
