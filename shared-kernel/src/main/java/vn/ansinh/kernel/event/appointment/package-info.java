/** Events of appointments, delegations and conflicts of interest: who may act, and who may not. */
@NullMarked
package vn.ansinh.kernel.event.appointment;

import org.jspecify.annotations.NullMarked;
