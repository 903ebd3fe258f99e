/**
 * The law of support with insurance contributions: one class per rule, one assessment per scheme. Pure; only the assessment
 * package asks it, {@code GoldenCasesTest} holds it.
 */
@NullMarked
package vn.ansinh.command.insurance.policy;

import org.jspecify.annotations.NullMarked;
