package vn.ansinh.runtime.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.command.port.PersonReviews;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogProperties;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedTables;
import vn.ansinh.runtime.log.Sequencer;

/** The command side's ports on the event database; a query node has none of them, and its role could not use them. */
@Configuration(proxyBeanMethods = false)
@Profile("!query-node")
@EnableConfigurationProperties(LogProperties.class)
public class CommandStoreConfiguration {
    @Bean(destroyMethod = "")
    Sequencer sequencer(
            StoreConnections connections, LogTail tail, ObjectProvider<FaultPoint> faults, LogProperties log) {
        return new Sequencer(
                connections.single(),
                SequencedTables.EVENTS,
                tail,
                faults.getIfAvailable(() -> FaultPoint.NONE),
                log.signer(SequencedTables.EVENTS));
    }

    @Bean
    Ledger ledger(JdbcClient eventJdbc) {
        return new PostgresLedger(eventJdbc);
    }

    @Bean
    NumberRegister numberRegister(JdbcClient eventJdbc) {
        return new PostgresNumberRegister(eventJdbc);
    }

    @Bean
    OutsideFacts outsideFacts(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresOutsideFacts(eventJdbc, events);
    }

    @Bean
    CaseHistory caseHistory(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresCaseHistory(eventJdbc, events);
    }

    @Bean
    Erasures erasures(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresErasures(eventJdbc, events);
    }

    @Bean
    DataRequests dataRequests(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresDataRequests(eventJdbc, events);
    }

    @Bean
    BookedPolicies bookedPolicies(PolicyBookLog log) {
        return new BookedPolicies(log, Policy.load());
    }

    @Bean
    PersonCases personCases(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresPersonCases(eventJdbc, events);
    }

    @Bean
    PersonReviews personReviews(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresPersonReviews(eventJdbc, events);
    }

    @Bean
    StreamEvents streamEvents(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresStreamEvents(eventJdbc, events);
    }

    @Bean
    Appointments appointments(JdbcClient eventJdbc) {
        return new PostgresAppointments(eventJdbc);
    }

    /** An {@link EventAppender} and a {@link vn.ansinh.command.port.StreamsTogether}. */
    @Bean
    StreamAppender eventAppender(
            DataSource eventDatabase,
            PlatformTransactionManager eventTransactions,
            SealedEvents events,
            Sequencer sequencer) {
        return new StreamAppender(eventDatabase, eventTransactions, EventForms.sealed(events), sequencer::wake);
    }
}
