/**
 * The command API: controllers of the generated interfaces, and the bodies turned into commands. Knows the gate and the
 * commands; nobody depends on it. Held by {@code CommandApiTest}.
 */
@NullMarked
package vn.ansinh.command.web;

import org.jspecify.annotations.NullMarked;
