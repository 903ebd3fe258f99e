package vn.ansinh.runtime.entitlement;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.entitlement.EntitlementReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.query.port.OpeningPreviews;
import vn.ansinh.runtime.rounds.Rounds;

/** Nodes that take commands follow decisions and months. Nodes that answer queries show what comes of it. */
@Configuration(proxyBeanMethods = false)
class EntitlementConfiguration {
    /** So long may a decision wait before what it grants is drawn. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final int PAGE = 200;

    @Bean
    @Profile("!query-node")
    EntitlementStreams entitlementStreams(JdbcClient eventJdbc, StreamEvents streams) {
        return new PostgresEntitlementStreams(eventJdbc, streams);
    }

    @Bean
    @Profile("!query-node")
    EntitlementReaction entitlementReaction(
            Laws laws,
            StreamEvents streams,
            EntitlementStreams entitlements,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        return new EntitlementReaction(laws, streams, entitlements, appender, draw, clock);
    }

    @Bean
    @Profile("!query-node")
    Rounds entitlementRounds(DataSource eventDatabase, EntitlementReaction reaction) {
        return new Rounds("entitlements", new EntitlementRounds(eventDatabase, reaction, PAGE)::round, PAUSE);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    OpeningPreviews openingPreviews() {
        return new OpeningPreviewsOnTheQuerySide();
    }
}
