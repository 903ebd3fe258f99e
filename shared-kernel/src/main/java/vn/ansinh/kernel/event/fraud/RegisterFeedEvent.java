package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.RegisterFeedId;

/**
 * What a state register handed over, in a stream of its own: first that it came, then one event a row, all in one append (ADR-0036). Which
 * register it is stands under seal with each row, because a pseudonym in a feed of detentions would say enough.
 */
public sealed interface RegisterFeedEvent {

    /**
     * It came in whole.
     *
     * @param asOf the day as of which the register was read
     * @param rows how many follow
     */
    record FeedReceived(By by, LocalDate on, RegisterFeedId feed, LocalDate asOf, int rows)
            implements RegisterFeedEvent {}

    /** One row. */
    record RegisterRow(
            PersonId person,
            @PersonalField(Datum.REGISTER_ENTRY) Personal<RegisterEntry> entry) implements RegisterFeedEvent {}
}
