package vn.ansinh.query.disclose;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.NearCases.Near;

/**
 * What the request at hand discloses, gathered until its answer is ready: a list shows many cases and leaves one row. A denial
 * ends the request, so that its row is written on the spot.
 */
@Component
final class Readings {
    private static final String ATTRIBUTE = Readings.class.getName();
    private static final String NEAR = NearCases.class.getName();

    private final HttpServletRequest request;
    private final AccessRecord record;
    private final Clock clock;

    /** @param request the one at hand, whichever that is when it is asked */
    Readings(HttpServletRequest request, AccessRecord record, Clock clock) {
        this.request = request;
        this.record = record;
        this.clock = clock;
    }

    /** Begins the request's row: somebody may run this operation. Asking twice for one operation begins nothing new. */
    void begin(@Nullable ActingPerson reader, String operation) {
        Reading begun = atHand();
        if (begun == null) {
            request.setAttribute(ATTRIBUTE, new Reading(reader, operation));
        } else if (!begun.operation.equals(operation)) {
            throw new IllegalStateException("one request, two purposes: " + begun.operation + " and " + operation);
        }
    }

    /** Adds a case that the answer will show. */
    void add(CaseId caseId, Shown shown, @Nullable GlassId glass) {
        Reading begun = atHand();
        if (begun == null) {
            throw new IllegalStateException("nobody asked how far the reader may look");
        }
        begun.add(caseId, shown, glass);
    }

    /** Adds cases that the one that is shown names. */
    void cite(Set<CaseId> others) {
        Reading begun = atHand();
        if (begun == null || begun.shown == null) {
            throw new IllegalStateException("nothing is shown that could name another case");
        }
        begun.cases.addAll(others);
    }

    /** Says which fields the answer shows where it names no case of its own, as the access log does. */
    void add(Shown shown) {
        Reading begun = atHand();
        if (begun == null) {
            throw new IllegalStateException("nobody asked how far the reader may look");
        }
        begun.shows(shown);
    }

    /** Whom the reader of this request is too near to; asked the first time, remembered for the rest of the request. */
    Near near(Supplier<Near> asked) {
        if (request.getAttribute(NEAR) instanceof Near known) {
            return known;
        }
        Near near = asked.get();
        request.setAttribute(NEAR, near);
        return near;
    }

    /** Records a denial. @throws vn.ansinh.kernel.problem.Refusal {@code access-not-recorded} */
    void deny(@Nullable ActingPerson reader, String operation, @Nullable CaseId caseId) {
        request.removeAttribute(ATTRIBUTE);
        record.keep(Access.denied(reader, today(), operation, caseId));
    }

    /**
     * Records what the answer shows.
     *
     * @return whether there was anything begun to record
     * @throws vn.ansinh.kernel.problem.Refusal {@code access-not-recorded}
     */
    boolean keep() {
        Optional<Reading> begun = Optional.ofNullable(atHand());
        request.removeAttribute(ATTRIBUTE);
        begun.ifPresent(reading -> record.keep(Access.shown(
                reading.reader,
                today(),
                reading.operation,
                reading.shown == null ? null : reading.shown.wire(),
                List.copyOf(reading.cases),
                reading.glass)));
        return begun.isPresent();
    }

    private @Nullable Reading atHand() {
        return (Reading) request.getAttribute(ATTRIBUTE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moment.ZONE);
    }

    /** One row on its way. One answer shows the same fields of all its cases. */
    private static final class Reading {
        private final @Nullable ActingPerson reader;
        private final String operation;
        private final Set<CaseId> cases = new LinkedHashSet<>();
        private @Nullable Shown shown;
        private @Nullable GlassId glass;

        Reading(@Nullable ActingPerson reader, String operation) {
            this.reader = reader;
            this.operation = operation;
        }

        void add(CaseId caseId, Shown fields, @Nullable GlassId broken) {
            shows(fields);
            cases.add(caseId);
            if (broken != null) {
                glass = broken;
            }
        }

        void shows(Shown fields) {
            if (shown != null && shown != fields) {
                throw new IllegalStateException("one answer, two extents: " + shown + " and " + fields);
            }
            shown = fields;
        }
    }
}
