package vn.ansinh.command.detection;

/**
 * An event as the detectors' tracing gets it: opened in {@link Tracing#OPENED} and no further.
 *
 * @param position in the log
 * @param stream that it stands in
 */
public record Noticed(long position, String stream, Record event) {}
