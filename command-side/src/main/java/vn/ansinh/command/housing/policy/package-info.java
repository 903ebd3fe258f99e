/**
 * The law of housing support: one class per rule, the categories H1, H2 and H6. Pure; only the assessment package asks it,
 * {@code GoldenCasesTest} holds it.
 */
@NullMarked
package vn.ansinh.command.housing.policy;

import org.jspecify.annotations.NullMarked;
