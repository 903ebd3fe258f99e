package vn.ansinh.runtime.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogMessageSource;

/** Instead of the engine used in earnest one that leaves personal data open, to measure against. Only a test can. */
@Configuration(proxyBeanMethods = false)
public class OpenStore {
    @Bean
    EventStorageEngine eventStorageEngine(DataSource eventDatabase, LogMessageSource log) {
        return new PostgresEventStorageEngine(eventDatabase, log, new OpenForms(), FaultPoint.NONE);
    }

    private static final class OpenForms implements EventForms {
        private static final Map<String, EventCatalogue.Entry> BY_NAME = EventCatalogue.entries().stream()
                .collect(Collectors.toMap(EventCatalogue.Entry::name, Function.identity()));

        @Override
        public Form formOf(Object event, String stream, long sequence) {
            EventCatalogue.Entry entry = EventCatalogue.entryOf((Record) event);
            return new Form(entry.name(), entry.revision(), RecordCodec.encode((Record) event));
        }

        @Override
        public List<?> eventsOf(List<StoredEvent> stored) {
            stored.forEach(EventCatalogue::metadataOf);
            return stored.stream()
                    .map(event -> RecordCodec.decode(
                            event.payload(),
                            Objects.requireNonNull(BY_NAME.get(event.name())).type()))
                    .toList();
        }
    }
}
