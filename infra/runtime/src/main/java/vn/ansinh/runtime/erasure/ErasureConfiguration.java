package vn.ansinh.runtime.erasure;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.erasure.ErasureReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.KeyDestruction;

/** On every node that takes commands: each may carry out what another began. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
class ErasureConfiguration {
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
    ErasureSweep erasureSweep(ErasureReaction reaction) {
        return new ErasureSweep(reaction::sweep, ErasureSweep.PAUSE);
    }
}
