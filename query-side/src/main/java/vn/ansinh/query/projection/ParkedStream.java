package vn.ansinh.query.projection;

/**
 * A stream that waits at an event which a projection could not apply.
 *
 * @param sequence of the event at fault
 * @param position of the event at fault
 * @param last position of the last event known to wait behind it (or its own)
 * @param error class of the failure; never its message, which may quote personal data
 */
public record ParkedStream(String projection, String stream, long sequence, long position, long last, String error) {}
