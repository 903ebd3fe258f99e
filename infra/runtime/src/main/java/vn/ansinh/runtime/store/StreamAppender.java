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
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.kernel.event.EventMetadata;

/** Writes to streams that no aggregate stands behind, by the same statement as every other append. */
final class StreamAppender implements EventAppender, StreamsTogether {
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
        return append(List.of(new Part(stream, sequence, events, notes)), metadata)
                .getLast();
    }

    @Override
    public List<Recorded> append(List<Part> parts, EventMetadata metadata) {
        byte[] metadataBytes = forms.metadataOf(metadata);
        // Sealed before the transaction: keys come from another database.
        List<List<PendingEvent>> pending =
                parts.stream().map(part -> pending(part, metadataBytes)).toList();
        List<Recorded> recorded = Objects.requireNonNull(transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(connections);
            try {
                List<Recorded> done = new ArrayList<>(parts.size());
                for (int i = 0; i < parts.size(); i++) {
                    Part part = parts.get(i);
                    done.add(AppendStatement.run(connection, part.stream(), pending.get(i), part.notes()));
                }
                return done;
            } finally {
                DataSourceUtils.releaseConnection(connection, connections);
            }
        }));
        appended.run();
        return recorded;
    }

    private List<PendingEvent> pending(Part part, byte[] metadata) {
        List<PendingEvent> pending = new ArrayList<>(part.events().size());
        for (Record event : part.events()) {
            long sequence = part.sequence() + pending.size();
            pending.add(forms.formOf(event, part.stream(), sequence).pending(sequence, UUID.randomUUID(), metadata));
        }
        return pending;
    }
}
