package vn.ansinh.command.port;

/**
 * What an append left behind.
 *
 * @param version sequence of the stream's last event; the strong ETag
 * @param appendId id of the last appended event; the consistency token
 */
public record Recorded(long version, long appendId) {}
