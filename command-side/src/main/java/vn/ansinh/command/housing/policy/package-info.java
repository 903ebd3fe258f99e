/**
 * The law of housing support: one class per rule, the categories H0 to H6, the order of priority and the standard of the finished house. Pure; only the assessment package asks it,
 * {@code GoldenCasesTest} holds it.
 */
@NullMarked
package vn.ansinh.command.housing.policy;

import org.jspecify.annotations.NullMarked;
