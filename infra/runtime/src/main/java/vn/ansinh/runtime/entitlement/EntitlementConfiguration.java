package vn.ansinh.runtime.entitlement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamEvents;

/** On every node that takes commands. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
class EntitlementConfiguration {
    @Bean
    EntitlementStreams entitlementStreams(JdbcClient eventJdbc, StreamEvents streams) {
        return new PostgresEntitlementStreams(eventJdbc, streams);
    }
}
