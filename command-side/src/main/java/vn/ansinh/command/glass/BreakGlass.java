package vn.ansinh.command.glass;

import java.util.Set;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.value.PersonId;

/**
 * Open a case outside one's unit for reading.
 *
 * @param head the case as it stands
 * @param relatives whom the official has declared
 * @param withinReach whether the official may read it anyway
 * @param reason in the official's words
 */
public record BreakGlass(Head head, Set<PersonId> relatives, boolean withinReach, String reason) {}
