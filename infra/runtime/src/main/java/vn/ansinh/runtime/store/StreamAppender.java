package vn.ansinh.runtime.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamFounder;
import vn.ansinh.kernel.event.EventMetadata;

/** Writes to streams that no aggregate stands behind, by the same statement as every other append. */
final class StreamAppender implements EventAppender, StreamFounder {
    private final DataSource connections;
    private final TransactionTemplate transactions;
    private final EventForms forms;
    private final Runnable appended;

    /** @param appended called after each commit */
    StreamAppender(
            DataSource connections, PlatformTransactionManager transactions, EventForms forms, Runnable appended) {
        this.connections = connections;
        this.transactions = new TransactionTemplate(transactions);
        this.forms = forms;
        this.appended = appended;
    }

    @Override
    public Recorded append(
            String stream, long sequence, List<? extends Record> events, EventMetadata metadata, AppendNotes notes) {
        return append(List.of(new Begun(stream, events, notes)), sequence, metadata)
                .getLast();
    }

    @Override
    public void begin(List<Begun> streams, EventMetadata metadata) {
        append(streams, 0, metadata);
    }

    private List<Recorded> append(List<Begun> streams, long first, EventMetadata metadata) {
        byte[] metadataBytes = forms.metadataOf(metadata);
        // Sealed before the transaction: keys come from another database.
        List<List<PendingEvent>> pending = streams.stream()
                .map(begun -> pending(begun, first, metadataBytes))
                .toList();
        List<Recorded> recorded = Objects.requireNonNull(transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(connections);
            try {
                List<Recorded> done = new ArrayList<>(streams.size());
                for (int i = 0; i < streams.size(); i++) {
                    Begun begun = streams.get(i);
                    done.add(AppendStatement.run(connection, begun.stream(), pending.get(i), begun.notes()));
                }
                return done;
            } finally {
                DataSourceUtils.releaseConnection(connection, connections);
            }
        }));
        appended.run();
        return recorded;
    }

    private List<PendingEvent> pending(Begun begun, long first, byte[] metadata) {
        List<PendingEvent> pending = new ArrayList<>(begun.events().size());
        for (Record event : begun.events()) {
            long sequence = first + pending.size();
            pending.add(forms.formOf(event, begun.stream(), sequence).pending(sequence, UUID.randomUUID(), metadata));
        }
        return pending;
    }
}
