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
import vn.ansinh.command.casework.Surroundings;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.StreamFounder;
import vn.ansinh.kernel.access.Identity;

/** What the gate is given beside the stores: chance, and the law that this program carries. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
@EnableConfigurationProperties(FoundingProperties.class)
class CommandSideConfiguration {
    /** Strong, because references and posting identifiers are handed out. */
    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }

    @Bean
    Law law() {
        return Law.load();
    }

    @Bean
    Surroundings surroundings(OutsideFacts outside, NumberRegister numbers, Law law) {
        return new Surroundings(outside, numbers, law);
    }

    @Bean
    FoundingAtStart foundingAtStart(
            StreamFounder streams,
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
    PolicyTextAtStart policyTextAtStart(EventAppender appender, Law law, Clock clock) {
        return new PolicyTextAtStart(appender, law.policy(), law.calendar(), clock);
    }
}
