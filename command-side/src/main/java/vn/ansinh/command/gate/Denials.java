package vn.ansinh.command.gate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;

/** A command that somebody may not run, or on a case that they may not know of, leaves a row in the access log (ADR 0010). */
@Component
public final class Denials {
    private static final Set<ProblemCode> DENIALS =
            EnumSet.of(ProblemCode.FORBIDDEN, ProblemCode.NO_APPOINTMENT, ProblemCode.NOT_FOUND);

    private final Identity identity;
    private final AccessRecord record;
    private final InstantSource clock;

    public Denials(Identity identity, AccessRecord record, InstantSource clock) {
        this.identity = identity;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Runs it, and records a denial before it is answered.
     *
     * @param caseId the case that was asked for, where one was named
     * @throws Refusal the command's own, or {@code access-not-recorded}
     */
    public <T> T recorded(String operation, @Nullable CaseId caseId, Supplier<T> command) {
        try {
            return command.get();
        } catch (Refusal refusal) {
            if (DENIALS.contains(refusal.problem())) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
                record.keep(Access.denied(identity.acting(), today, operation, caseId));
            }
            throw refusal;
        }
    }
}
