/**
 * The law of social allowance, social pension, care support and funeral support: one class per rule, one assessment per
 * scheme. Pure; only the assessment package asks it, {@code GoldenCasesTest} holds it.
 */
@NullMarked
package vn.ansinh.command.allowance.policy;

import org.jspecify.annotations.NullMarked;
