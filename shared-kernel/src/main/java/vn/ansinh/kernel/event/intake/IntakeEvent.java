package vn.ansinh.kernel.event.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What happens at the desk before there is a case. Each stands alone in a stream of its own. */
public sealed interface IntakeEvent {

    /**
     * Somebody was turned away, and why: an auditor counts these per unit.
     *
     * @param person empty when the person would not be identified
     * @param note present only with a person, whose datum it is
     */
    record TurnedAway(
            By by,
            LocalDate on,
            UnitCode unit,
            Channel channel,
            @Nullable Scheme scheme,
            @Nullable PersonId person,
            TurnedAwayReason reason,
            @PersonalField(Datum.NOTE) @Nullable Personal<String> note)
            implements IntakeEvent {}
}
