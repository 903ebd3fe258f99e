package vn.ansinh.runtime.erasure;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.erasure.ErasureReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.KeyDestruction;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.rounds.Rounds;
import vn.ansinh.runtime.seal.KeyEraser;

/** On every node that takes commands: each may carry out what another began. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
class ErasureConfiguration {
    /** So long may an erasure wait for whoever comes next. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    ErasureReaction erasureReaction(
            Erasures erasures,
            ObjectProvider<KeyDestruction> keys,
            DataRequests requests,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        return new ErasureReaction(
                erasures,
                person -> keys.getObject().destroy(person),
                new MootRequests(requests, appender),
                appender,
                draw,
                clock);
    }

    @Bean
    Rounds erasureRounds(ErasureReaction reaction) {
        return new Rounds("erasures", reaction::sweep, PAUSE);
    }

    /** Before anything else is asked of the keys: one that a backup brought back may be under a master key that is gone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    StartUpCheck erasedStayErased(Erasures erasures, KeyEraser keys) {
        return new ErasedStayErased(erasures, keys::again);
    }
}
