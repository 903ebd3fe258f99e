package vn.ansinh.runtime.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The aggregate shells of the command side, each with a repository of its own: no cache, no snapshots, one command on a
 * stream at a time in this process (between processes the unique key decides).
 */
public final class Aggregates {
    /** Past three seconds in the queue for one case a caller is told to come again. */
    private static final int LOCK_ATTEMPTS = 300;

    private static final int LOCK_ATTEMPT_MILLIS = 10;

    private final List<Class<?>> subscribed = new ArrayList<>();

    private Aggregates() {}

    /** Finds the classes under a package that are marked as aggregate roots, and has them listen to the bus. */
    static Aggregates subscribe(String packageName, CommandBus bus, EventStore store) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        Aggregates aggregates = new Aggregates();
        scan.findCandidateComponents(packageName).forEach(found -> {
            try {
                aggregates.subscribe(Class.forName(found.getBeanClassName()), bus, store);
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
        return aggregates;
    }

    /** The classes that listen, for the start-up guard. */
    public List<Class<?>> types() {
        return List.copyOf(subscribed);
    }

    private <T> void subscribe(Class<T> type, CommandBus bus, EventStore store) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .eventStore(store)
                .lockFactory(PessimisticLockFactory.builder()
                        .acquireAttempts(LOCK_ATTEMPTS)
                        .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                        .build())
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .parameterResolverFactory(ClasspathParameterResolverFactory.forClass(type))
                .commandTargetResolver(new CaseIdTarget())
                .repository(repository)
                .build()
                .subscribe(bus);
        subscribed.add(type);
    }
}
