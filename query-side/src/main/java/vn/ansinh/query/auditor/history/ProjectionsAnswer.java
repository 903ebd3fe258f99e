package vn.ansinh.query.auditor.history;

import java.util.List;

/** How far the views have followed the log, and what holds up which case. */
public record ProjectionsAnswer(
        long position, long head, int percent, long perSecond, boolean rebuilding, List<ParkedCase> parked) {
    /** A stream that one view can follow no further. */
    public record ParkedCase(String projection, String stream, long sequence, long position, String error) {}
}
