/** Events of audits: how cases are drawn, what is found, and what is answered (ADR-0026). Anybody may depend on it; held by {@code EventSamplesTest}. */
@NullMarked
package vn.ansinh.kernel.event.audit;

import org.jspecify.annotations.NullMarked;
