package vn.ansinh.command.recognition;

import org.jspecify.annotations.Nullable;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;

/**
 * What the recognised lists say of somebody's household on a day.
 *
 * @param listing by which it is poor or near-poor; null when by none
 * @param complete whether a yearly list that holds tells of every household of the commune
 */
public record OnTheLists(@Nullable Listing listing, boolean complete) {
    /** No list is known that would tell anything. */
    public static final OnTheLists NOTHING = new OnTheLists(null, false);

    /** The entry as decisions cite it: class, decision, date, commune and household. */
    public String cited() {
        if (listing == null) {
            return "on no list";
        }
        ListProposed list = listing.list().proposal();
        return listing.entry().standing().wire() + " by decision " + list.decisionNumber() + " of " + list.decidedOn()
                + ", commune " + list.unit().text() + ", household "
                + listing.entry().household() + ", " + list.list().text();
    }
}
