/** Holds the working-day calculus to the dossier's samples and both sides of each edge. */
@NullMarked
package vn.ansinh.command.calendar;

import org.jspecify.annotations.NullMarked;
