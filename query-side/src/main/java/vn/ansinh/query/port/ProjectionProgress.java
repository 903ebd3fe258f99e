package vn.ansinh.query.port;

import java.time.Duration;
import java.util.List;

/** How far the views have followed the log. */
public interface ProjectionProgress {
    /**
     * The views now.
     *
     * @param position every event up to here is in the views, or parked
     * @param head the last position of the log
     * @param perSecond events applied each second of late, by this node
     * @param rebuilding true from when the views were begun anew until they first caught up; queries are refused
     */
    record Progress(long position, long head, long perSecond, boolean rebuilding, List<Parked> parked) {
        /** How much of the log is in the views, 0 to 100. */
        public int percent() {
            return head == 0 ? 100 : (int) Math.min(100, position * 100 / head);
        }
    }

    /**
     * A stream that one view can follow no further: a poison event stops one case, not the province.
     *
     * @param position log position of the event at fault
     * @param error class of the failure; never its message, which may quote personal data
     */
    record Parked(String projection, String stream, long sequence, long position, String error) {}

    Progress now();

    /** Waits until every segment has passed the position, at most so long. */
    boolean awaitPassed(long position, Duration atMost);
}
