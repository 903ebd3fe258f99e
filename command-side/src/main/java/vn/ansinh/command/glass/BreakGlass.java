package vn.ansinh.command.glass;

import vn.ansinh.command.port.CaseHistory.Head;

/**
 * Open a case outside one's unit for reading.
 *
 * @param head the case as it stands
 * @param withinReach whether the official may read it anyway
 * @param reason in the official's words
 */
public record BreakGlass(Head head, boolean withinReach, String reason) {}
