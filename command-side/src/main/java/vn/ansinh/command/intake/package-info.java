/** What happens at the desk before there is a case. The gate depends on it; held by {@code IntakeDecisionsTest}. */
@NullMarked
package vn.ansinh.command.intake;

import org.jspecify.annotations.NullMarked;
