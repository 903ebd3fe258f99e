/**
 * The sequenced log: one sequencer gives committed events dense positions, every reader reads by them (ADR-0004). Only
 * {@code vn.ansinh.runtime} depends on it. Held by {@code NoEventIsSkippedIT}.
 */
@NullMarked
package vn.ansinh.runtime.log;

import org.jspecify.annotations.NullMarked;
