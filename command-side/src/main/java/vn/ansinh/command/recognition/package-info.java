/**
 * The recognised list of poor and near-poor households (ADR-0020): its file, its two officers, whose household is on it on a day,
 * and what the review's scoring would propose. Pure; the controllers, the casework and the runtime depend on it. Held by {@code
 * ListFileTest}, {@code ListDecisionsTest}, {@code RecognitionsTest} and {@code GoldenHouseholdsTest}.
 */
@NullMarked
package vn.ansinh.command.recognition;

import org.jspecify.annotations.NullMarked;
