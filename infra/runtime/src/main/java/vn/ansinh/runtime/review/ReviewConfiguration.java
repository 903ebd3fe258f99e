package vn.ansinh.runtime.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.port.FraudStreams;

/** Nodes that answer queries show reviews; those that take commands read them as any stream. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "query-node"})
class ReviewConfiguration {
    @Bean
    FraudStreams fraudStreams(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresFraudStreams(eventJdbc, events);
    }
}
