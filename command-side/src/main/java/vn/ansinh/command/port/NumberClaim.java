package vn.ansinh.command.port;

import vn.ansinh.kernel.value.PersonId;

/**
 * From now on this number leads to this person; refuses its append when it leads to somebody already.
 *
 * @param digest keyed digest of the number (hex), made by the {@link PersonRegistry}: the number itself is not kept
 */
public record NumberClaim(String digest, PersonId person) {}
