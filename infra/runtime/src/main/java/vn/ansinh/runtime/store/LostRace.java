package vn.ansinh.runtime.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.kernel.value.PersonId;

/**
 * Tells who was first, from what the database refused. SQL state 23505 says only that <em>some</em> unique key was hit, so
 * the constraint's name decides; a name that is not listed is a failure, not a race.
 */
final class LostRace {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";

    private static final String ERASED = "erased_person_key";

    private static final Map<String, AppendConflict.Kind> BY_CONSTRAINT = Map.of(
            "ledger_key", AppendConflict.Kind.ALREADY_ANSWERED,
            "reservation_key", AppendConflict.Kind.RESERVATION_HELD,
            "decision_number_key", AppendConflict.Kind.NUMBER_TAKEN,
            "case_reference_key", AppendConflict.Kind.REFERENCE_TAKEN,
            "person_digest", AppendConflict.Kind.PERSON_NUMBER_TAKEN);

    private LostRace() {}

    /** @param firstSequence the first sequence that the append asked for */
    static Optional<AppendConflict> told(SQLException refused, long firstSequence) {
        @Nullable String state = refused.getSQLState();
        if (LOCK_NOT_AVAILABLE.equals(state) || DEADLOCK_DETECTED.equals(state)) {
            return Optional.of(new AppendConflict(AppendConflict.Kind.STILL_RUNNING, refused));
        }
        if (!UNIQUE_VIOLATION.equals(state)) {
            return Optional.empty();
        }
        @Nullable String constraint = constraintOf(refused);
        if ("event_stream_sequence".equals(constraint)) {
            AppendConflict.Kind kind =
                    firstSequence == 0 ? AppendConflict.Kind.STREAM_EXISTS : AppendConflict.Kind.STREAM_MOVED_ON;
            return Optional.of(new AppendConflict(kind, refused));
        }
        return Optional.ofNullable(constraint == null ? null : BY_CONSTRAINT.get(constraint))
                .map(kind -> new AppendConflict(kind, refused));
    }

    /** Whose erasure was first, where that is what refused it: {@code persons_still_there} names the person. */
    static Optional<PersonId> erased(SQLException refused) {
        ServerErrorMessage message = messageOf(refused);
        return message != null && ERASED.equals(message.getConstraint())
                ? Optional.ofNullable(message.getDetail()).map(PersonId::parse)
                : Optional.empty();
    }

    private static @Nullable String constraintOf(SQLException refused) {
        ServerErrorMessage message = messageOf(refused);
        return message == null ? null : message.getConstraint();
    }

    private static @Nullable ServerErrorMessage messageOf(SQLException refused) {
        return refused instanceof PSQLException known ? known.getServerErrorMessage() : null;
    }
}
