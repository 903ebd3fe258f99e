package vn.ansinh.runtime.detection;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.query.port.FraudDetection;
import vn.ansinh.runtime.rounds.Rounds;
import vn.ansinh.runtime.store.StoreConnections;

/** Nodes that take commands follow the log and sweep, one at a time each: they may append. Nodes that answer queries show what came of it. */
@Configuration(proxyBeanMethods = false)
class DetectionConfiguration {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int PAGE = 200;

    @Bean
    AlertHistories alertHistories(JdbcClient eventJdbc, SealedEvents events) {
        return new AlertHistories(eventJdbc, events);
    }

    @Bean
    @Profile("!query-node")
    Switches detectorSwitches(AlertHistories histories, BookedPolicies policies, InstantSource clock) {
        return new Switches(histories, policies, clock);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    FraudDetection fraudDetection(
            DataSource eventDatabase,
            JdbcClient eventJdbc,
            SealedEvents events,
            DetectionSweeps sweeps,
            AlertHistories histories,
            PolicyBookLog book,
            InstantSource clock) {
        var policies = new BookedPolicies(book, Policy.load());
        return new DetectionOnTheQuerySide(
                eventDatabase,
                eventJdbc,
                events,
                sweeps,
                histories,
                new Switches(histories, policies, clock),
                policies);
    }

    @Bean
    DetectionSweeps detectionSweeps(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresDetectionSweeps(eventJdbc, events);
    }

    @Bean
    @Profile("!query-node")
    Rounds detectionRounds(
            DataSource eventDatabase,
            SealedEvents events,
            BlindIndex index,
            BookedPolicies policies,
            Switches switches,
            EventAppender appender,
            InstantSource clock) {
        var follower = new DetectionFollower(
                eventDatabase, events, index, policies, switches, new Alarm(appender), clock, PAGE);
        return new Rounds("detection", follower::follow, PAUSE);
    }

    @Bean
    @Profile("!query-node")
    Rounds sweepRounds(
            StoreConnections connections,
            DetectionSweeps sweeps,
            BookedPolicies policies,
            Switches switches,
            EventAppender appender,
            InstantSource clock) {
        var runner = new SweepRunner(
                connections.single(),
                sweeps,
                policies,
                switches,
                new Alarm(appender),
                appender,
                clock,
                SweepRunner.PAGE,
                () -> !Thread.currentThread().isInterrupted());
        return new Rounds("detection-sweep", runner::once, PAUSE);
    }
}
