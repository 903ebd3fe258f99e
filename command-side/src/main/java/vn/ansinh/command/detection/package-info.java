/**
 * Detectors of the fraud review (ADR-0036): what of an event leaves a trace, and what each pattern makes of the traces. Pure; a detector sees
 * traces alone, never an event, so that what it may not know of a person cannot reach it. The runtime follows the log with them; nothing that
 * decides in a case depends on this package. Held by {@code TracingTest}, {@code DetectorsTest} and {@code ArchitectureTest}.
 */
@NullMarked
package vn.ansinh.command.detection;

import org.jspecify.annotations.NullMarked;
