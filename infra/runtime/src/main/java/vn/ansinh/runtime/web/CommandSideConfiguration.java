package vn.ansinh.runtime.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Surroundings;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;

/** What the gate is given beside the stores: chance, and the law that this program carries. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
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
    PolicyTextAtStart policyTextAtStart(EventAppender appender, Law law, Clock clock) {
        return new PolicyTextAtStart(appender, law.policy(), law.calendar(), clock);
    }
}
