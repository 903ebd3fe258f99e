package vn.ansinh.command.intake;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Record that somebody was turned away at the desk.
 *
 * @param person empty when the person would not be identified
 * @param note only together with a person, whose datum it becomes
 */
public record TurnAway(
        UnitCode unit,
        Channel channel,
        @Nullable Scheme scheme,
        @Nullable PersonId person,
        TurnedAwayReason reason,
        @Nullable String note) {}
