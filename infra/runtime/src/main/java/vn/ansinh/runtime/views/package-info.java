/**
 * The views in MongoDB and the Axon processor that fills them. Drop the database and it comes back: tokens, parked streams
 * and documents belong to one generation, and vanish together. Only {@code vn.ansinh.launcher} depends on it. Held by
 * {@code ViewsComeBackIT}, {@code ViewsAwayIT}, {@code QueriesAnswerIT} and {@code ReplayIT}, which builds them again beside those that
 * answer (ADR-0025).
 */
@NullMarked
package vn.ansinh.runtime.views;

import org.jspecify.annotations.NullMarked;
