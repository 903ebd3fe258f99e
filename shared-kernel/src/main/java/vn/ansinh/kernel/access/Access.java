package vn.ansinh.kernel.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/**
 * One request that showed personal data, or was denied them: a row of the access log (ADR 0010). Opaque ids alone; when it
 * was is the database's to say.
 *
 * @param actor the account's pseudonym; null for who holds an acknowledgement and has not signed in
 * @param human the person behind the account, where known
 * @param roles every role of the account
 * @param unit the account's unit on that day
 * @param operation as the contract names it: the purpose
 * @param shown which fields, by the wire name of the query side's list; null where nothing was shown
 * @param cases every case disclosed, or the one that was denied
 * @param glass the breaking of the glass that let the case be read
 */
public record Access(
        @Nullable ActorId actor,
        @Nullable PersonId human,
        Set<Role> roles,
        @Nullable UnitCode unit,
        String operation,
        Outcome outcome,
        @Nullable String shown,
        List<CaseId> cases,
        @Nullable GlassId glass) {
    public Access {
        roles = Set.copyOf(roles);
        cases = List.copyOf(cases);
    }

    /** How a request ended. */
    public enum Outcome implements Wire {
        SHOWN("shown"),
        DENIED("denied");

        private final String wire;

        Outcome(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** A denial of this operation, on the case if one was named. */
    public static Access denied(
            @Nullable ActingPerson reader, LocalDate today, String operation, @Nullable CaseId caseId) {
        return of(reader, today, operation, Outcome.DENIED, null, caseId == null ? List.of() : List.of(caseId), null);
    }

    /** What was shown; {@code shown} is null where no case was among it. */
    public static Access shown(
            @Nullable ActingPerson reader,
            LocalDate today,
            String operation,
            @Nullable String shown,
            List<CaseId> cases,
            @Nullable GlassId glass) {
        return of(reader, today, operation, Outcome.SHOWN, shown, cases, glass);
    }

    private static Access of(
            @Nullable ActingPerson reader,
            LocalDate today,
            String operation,
            Outcome outcome,
            @Nullable String shown,
            List<CaseId> cases,
            @Nullable GlassId glass) {
        return new Access(
                reader == null ? null : reader.actor(),
                reader == null ? null : reader.human(),
                reader == null ? Set.of() : reader.roles(),
                reader == null
                        ? null
                        : reader.unitOn(today, UnitRegistry.load()).orElse(null),
                operation,
                outcome,
                shown,
                cases,
                glass);
    }
}
