package vn.ansinh.runtime.policytrial;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.port.PolicyTrials;
import vn.ansinh.runtime.store.StoreConnections;

/** Nodes that take commands run trials: they have the law and the keys. Nodes that answer queries show them. */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {
    @Bean
    @Profile("!query-node")
    TrialRunner trialRunner(
            StoreConnections connections,
            JdbcClient eventJdbc,
            PolicyTrialLog trials,
            BookedPolicies policies,
            SealedEvents events,
            EventAppender appender,
            InstantSource clock) {
        var run = new TrialRun(trials, policies, events, appender, clock, TrialRun.PAGE, TrialRun.NOTHING_BETWEEN);
        return new TrialRunner(connections.single(), eventJdbc, trials, run);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    PolicyTrials policyTrials(JdbcClient eventJdbc, PolicyTrialLog trials) {
        return new TrialsOnTheQuerySide(eventJdbc, trials);
    }
}
