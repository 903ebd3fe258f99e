/**
 * The one door to the law of all schemes: facts and a day in, an assessment out. The aggregates' decisions ask it; it asks
 * the benefits' policy packages. {@code GoldenCasesTest} holds it.
 */
@NullMarked
package vn.ansinh.command.assessment;

import org.jspecify.annotations.NullMarked;
