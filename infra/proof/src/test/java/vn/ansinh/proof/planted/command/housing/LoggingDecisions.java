package vn.ansinh.proof.planted.command.housing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks while it decides. */
final class LoggingDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingDecisions.class);

    private LoggingDecisions() {}

    static void decide() {
        LOG.info("decided");
    }
}
