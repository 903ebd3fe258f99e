/**
 * Who holds which duty, from when to when, by which paper, and signing for whom; whose relatives they are. The gate asks its
 * book before any command of an official (ADR-0011). Depends on ports and the kernel. Held by {@code AppointmentDecisionsTest}.
 */
@NullMarked
package vn.ansinh.command.appointment;

import org.jspecify.annotations.NullMarked;
