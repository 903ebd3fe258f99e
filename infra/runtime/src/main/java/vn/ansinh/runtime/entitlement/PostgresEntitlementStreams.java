package vn.ansinh.runtime.entitlement;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.PersonId;

/** Entitlements straight from the event table. */
final class PostgresEntitlementStreams implements EntitlementStreams {
    private static final String STARTED =
            "SELECT stream FROM event WHERE name = 'entitlement.started' AND entitlement_id(payload) = ?";
    private static final String HELD =
            "SELECT stream FROM event WHERE name = 'entitlement.held' AND entitlement_hold(payload) = ?";

    private final JdbcClient database;
    private final StreamEvents streams;

    PostgresEntitlementStreams(JdbcClient database, StreamEvents streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public Entitlements of(PersonId beneficiary) {
        return Entitlements.of(streams.of(EntitlementsId.of(beneficiary).text()).stream()
                .map(PostgresEntitlementStreams::event)
                .toList());
    }

    private static EntitlementEvent event(Record event) {
        if (event instanceof EntitlementEvent it) {
            return it;
        }
        throw new UnreadableEvent(
                "no event of an entitlement: " + event.getClass().getSimpleName());
    }

    @Override
    public Optional<PersonId> beneficiaryOf(EntitlementId entitlement) {
        return stream(STARTED, entitlement.text());
    }

    @Override
    public Optional<PersonId> heldBy(HoldId hold) {
        return stream(HELD, hold.text());
    }

    private Optional<PersonId> stream(String sql, String id) {
        return database.sql(sql)
                .param(id)
                .query(String.class)
                .optional()
                .map(stream -> EntitlementsId.parse(stream).beneficiary());
    }
}
