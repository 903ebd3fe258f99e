package vn.ansinh.runtime.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.store.PostgresEventStorageEngine;

/**
 * Each bean of Axon's is there once and is the one we mean. A wrong one does not fail: it keeps events in memory, or commits
 * what should be rolled back, and says nothing (ADR-0001).
 */
@Component
@Profile("!query-node")
class AxonCheck implements StartUpCheck {
    private static final Map<Class<?>, Class<?>> MEANT = meant();

    private final ListableBeanFactory beans;

    AxonCheck(ListableBeanFactory beans) {
        this.beans = beans;
    }

    private static Map<Class<?>, Class<?>> meant() {
        Map<Class<?>, Class<?>> meant = new LinkedHashMap<>();
        meant.put(CommandBus.class, SimpleCommandBus.class);
        meant.put(TransactionManager.class, SpringTransactionManager.class);
        meant.put(PlatformTransactionManager.class, JdbcTransactionManager.class);
        meant.put(EventStorageEngine.class, PostgresEventStorageEngine.class);
        meant.put(EventStore.class, PostgresEventStore.class);
        meant.put(CommandRunner.class, AxonCommandRunner.class);
        return meant;
    }

    @Override
    public List<String> refusals() {
        List<String> wrong = new ArrayList<>();
        MEANT.forEach((role, meant) -> {
            List<String> found = beans.getBeansOfType(role).values().stream()
                    .map(bean -> bean.getClass().getName())
                    .toList();
            if (!found.equals(List.of(meant.getName()))) {
                wrong.add("There must be one " + role.getSimpleName() + ", a " + meant.getName() + ", and there is "
                        + (found.isEmpty() ? "none" : String.join(", ", found)) + ".");
            }
        });
        boolean nobodyListens = beans.getBeansOfType(Aggregates.class).values().stream()
                .allMatch(aggregates -> aggregates.types().isEmpty());
        if (nobodyListens) {
            wrong.add("No aggregate listens to the command bus, so that no command could be handled.");
        }
        return wrong;
    }
}
