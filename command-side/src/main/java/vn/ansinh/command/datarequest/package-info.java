/**
 * What people ask about their data: to see, to have corrected, to have restricted, to object (ADR 0015). Only the controllers and
 * the reaction of an erasure depend on it; held by {@code DataRequestDecisionsTest} and {@code DataRequestCaseTest}.
 */
@NullMarked
package vn.ansinh.command.datarequest;

import org.jspecify.annotations.NullMarked;
