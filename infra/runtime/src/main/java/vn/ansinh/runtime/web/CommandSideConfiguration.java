package vn.ansinh.runtime.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.appointment.Founding;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.kernel.access.Identity;

/** What the gate is given beside the stores: chance, and the law of each day. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
@EnableConfigurationProperties(FoundingProperties.class)
class CommandSideConfiguration {
    /** Strong, because references and posting identifiers are handed out. */
    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }

    /** The working days and the units are the program's; the policy is the book's. */
    @Bean
    Laws laws(BookedPolicies policies) {
        Law carried = Law.load();
        return day -> carried.under(policies.on(day));
    }

    @Bean
    FoundingAtStart foundingAtStart(
            StreamsTogether streams,
            Draw draw,
            Identity identity,
            PersonRegistry persons,
            Clock clock,
            FoundingProperties properties,
            ObjectProvider<FoundingPlan> plan) {
        return new FoundingAtStart(
                new Founding(streams, draw::appointment),
                identity,
                persons,
                clock,
                plan.getIfAvailable(properties::plan));
    }

    @Bean
    PolicyTextAtStart policyTextAtStart(EventAppender appender, BookedPolicies policies, Clock clock) {
        return new PolicyTextAtStart(appender, policies, clock);
    }
}
