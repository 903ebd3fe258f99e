package vn.ansinh.runtime.axon;

import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.Sequencer;
import vn.ansinh.runtime.store.PostgresEventStorageEngine;

/**
 * All of Axon that runs, bean by bean. Axon's Boot starter is not on the class path: under Boot 4 it configures no
 * transactions and does not say so. With it went its handler time-outs (a stack trace per handler call) and its update check
 * (a call home). The start-up guard checks each bean by class all the same.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
public class AxonConfiguration {
    /** Where the aggregate shells live. */
    private static final String COMMAND_SIDE = "vn.ansinh.command";

    /** Any exception rolls back, checked ones too: half a command is never committed. */
    @Bean
    SimpleCommandBus commandBus(TransactionManager axonTransactions) {
        return SimpleCommandBus.builder()
                .transactionManager(axonTransactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager eventTransactions) {
        return new SpringTransactionManager(eventTransactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource eventDatabase, LogMessageSource log, SealedEvents events, ObjectProvider<FaultPoint> faults) {
        return new PostgresEventStorageEngine(eventDatabase, log, events, faults.getIfAvailable(() -> FaultPoint.NONE));
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, LogMessageSource log, Sequencer sequencer) {
        return PostgresEventStore.over(engine, log, sequencer::wake);
    }

    @Bean
    Aggregates aggregates(CommandBus bus, EventStore store) {
        return Aggregates.subscribe(COMMAND_SIDE, bus, store);
    }

    @Bean
    CommandRunner commandRunner(
            CommandBus bus, Ledger ledger, Aggregates listening, ObjectProvider<FaultPoint> faults) {
        return new AxonCommandRunner(bus, ledger, faults.getIfAvailable(() -> FaultPoint.NONE));
    }
}
