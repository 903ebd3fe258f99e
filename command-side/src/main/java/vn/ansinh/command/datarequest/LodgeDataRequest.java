package vn.ansinh.command.datarequest;

import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.PersonId;

/**
 * Ask something about a person's data.
 *
 * @param person whose data they are, and who asks
 * @param words in the person's own words
 */
public record LodgeDataRequest(PersonId person, DataRight right, Channel channel, String words) {}
