package vn.ansinh.runtime.audit;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.port.AuditFindingRegister;
import vn.ansinh.query.port.SamplingPlanRegister;
import vn.ansinh.runtime.rounds.Rounds;

/** Nodes that take commands draw samples, since they may append. Nodes that answer queries show them. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    PostgresSamplingPlans samplingPlans(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresSamplingPlans(eventJdbc, events);
    }

    @Bean
    PostgresAuditFindings auditFindings(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresAuditFindings(eventJdbc, events);
    }

    @Bean
    Populations auditPopulations(DataSource eventDatabase, SealedEvents events) {
        return new Populations(eventDatabase, events);
    }

    @Bean
    @Profile("!query-node")
    Rounds sampleRounds(
            PostgresSamplingPlans plans, Populations populations, EventAppender appender, InstantSource clock) {
        return new Rounds("samples", new SampleDrawing(plans, populations, appender, clock), PAUSE);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    SamplingPlanRegister samplingPlanRegister(
            JdbcClient eventJdbc,
            SealedEvents events,
            PostgresSamplingPlans plans,
            PostgresAuditFindings findings,
            Populations populations) {
        return new PlansOnTheQuerySide(eventJdbc, events, plans, findings, populations);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    AuditFindingRegister auditFindingRegister(JdbcClient eventJdbc, PostgresAuditFindings findings) {
        return new FindingsOnTheQuerySide(eventJdbc, findings);
    }
}
