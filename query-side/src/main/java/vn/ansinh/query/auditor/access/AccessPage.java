package vn.ansinh.query.auditor.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.AccessHistory.Logged;

/** Part of the access log, the newest first. */
record AccessPage(
        List<LoggedAccess> items,
        long upToPosition,
        @Nullable String next) {
    /** One row. */
    record LoggedAccess(
            long position,
            Instant at,
            @Nullable ActorId actor,
            @Nullable PersonId human,
            List<String> roles,
            @Nullable UnitCode unit,
            String operation,
            Outcome outcome,
            @Nullable String shown,
            List<CaseId> cases,
            @Nullable GlassId glassId) {
        /** @param cases of the row, as far as the reader is told of them */
        static LoggedAccess of(Logged logged, List<CaseId> cases) {
            Access it = logged.access();
            return new LoggedAccess(
                    logged.position(),
                    logged.at(),
                    it.actor(),
                    it.human(),
                    it.roles().stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    it.unit(),
                    it.operation(),
                    it.outcome(),
                    it.shown(),
                    cases,
                    it.glass());
        }
    }
}
