/**
 * What every command passes before its case decides: identity, matrix, reach, idempotency, expected version. Depends on
 * ports, casework's call and the kernel; the controllers depend on it. Held by {@code CommandGateTest}.
 */
@NullMarked
package vn.ansinh.command.gate;

import org.jspecify.annotations.NullMarked;
