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
import vn.ansinh.kernel.event.EventMetadata;

/** Writes to streams that no aggregate stands behind, by the same statement as every other append. */
final class StreamAppender implements EventAppender {
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
        byte[] metadataBytes = forms.metadataOf(metadata);
        List<PendingEvent> pending = new ArrayList<>(events.size());
        for (Record event : events) {
            long place = sequence + pending.size();
            EventForms.Form form = forms.formOf(event, stream, place);
            pending.add(new PendingEvent(
                    place, UUID.randomUUID(), form.name(), form.revision(), form.payload(), metadataBytes));
        }
        Recorded recorded = Objects.requireNonNull(transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(connections);
            try {
                return AppendStatement.run(connection, stream, pending, notes);
            } finally {
                DataSourceUtils.releaseConnection(connection, connections);
            }
        }));
        appended.run();
        return recorded;
    }
}
