package vn.ansinh.command.entitlement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent.ClosedByDeath;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;

/**
 * Follows decisions and months into what people draw. Can be repeated, by several nodes: what was recorded is not recorded again, and of
 * two who record at once one does, since each reads the whole stream before and the other's place in it is then taken.
 */
public final class EntitlementReaction {
    /** Somebody who acts on the same beneficiary's in the same moment goes first. */
    private static final int ATTEMPTS = 5;

    private final Laws laws;
    private final StreamEvents streams;
    private final EntitlementStreams entitlements;
    private final EventAppender appender;
    private final Draw draw;
    private final InstantSource clock;

    public EntitlementReaction(
            Laws laws,
            StreamEvents streams,
            EntitlementStreams entitlements,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        this.laws = laws;
        this.streams = streams;
        this.entitlements = entitlements;
        this.appender = appender;
        this.draw = draw;
        this.clock = clock;
    }

    /**
     * When to look again at what somebody draws.
     *
     * @param day null when nothing is drawn any more
     * @param policy under which it was looked at
     * @param month up to which it was looked at
     */
    public record NextLook(@Nullable LocalDate day, String policy, YearMonth month) {}

    /** The policy of today. */
    public String policy() {
        return laws.on(now().businessDate()).policy().version();
    }

    /** The legal day. */
    public LocalDate today() {
        return now().businessDate();
    }

    /**
     * Brings what is drawn to where a case's decisions have it.
     *
     * @return how many events were recorded
     * @throws UnreadableEvent when an event of the case or of what is drawn cannot be read
     * @throws AppendConflict when others went on acting on it
     */
    public int follow(CaseId caseId) {
        return repeated(() -> followOnce(caseId));
    }

    private int followOnce(CaseId caseId) {
        List<Record> events = streams.of(caseId.text());
        Optional<CaseFile> found = file(events);
        if (found.isEmpty()) {
            return 0;
        }
        CaseFile file = found.get();
        Law law = laws.on(FromDecisions.dayOf(file));
        Entitlements before = entitlements.of(file.beneficiary());
        int recorded = record(
                file.beneficiary(),
                before,
                new FromDecisions(before, caseId, file, law).events(EntitlementId.of(draw.hex())),
                law,
                "follow-decision");
        for (Record event : events) {
            if (event instanceof ClosedByDeath death) {
                recorded += died(death, law);
            }
        }
        return recorded;
    }

    /** Whoever died before one case was decided may draw by another. */
    private int died(ClosedByDeath death, Law law) {
        Entitlements before = entitlements.of(death.deceased());
        LocalDate diedOn = death.diedOn().valueOrNull();
        if (diedOn == null) {
            return 0;
        }
        YearMonth next = YearMonth.from(diedOn).plusMonths(1);
        LocalDate latest = before.latestOn();
        LocalDate on = latest != null && latest.isAfter(death.on()) ? latest : death.on();
        List<EntitlementEvent> stops = before.all().stream()
                .filter(it -> it.stop() == null && it.openIn(next))
                .flatMap(it -> EntitlementDecisions.stopped(
                        it, StopCause.DEATH, next.isBefore(it.from()) ? it.from() : next, diedOn, By.SYSTEM, on)
                        .stream())
                .toList();
        return record(death.deceased(), before, stops, law, "follow-death");
    }

    /**
     * Carries in what an approved list names, each row once.
     *
     * @return how many events were recorded
     */
    public int carryIn(OpeningListId listId) {
        List<OpeningListEvent> events = streams.of(listId.text()).stream()
                .map(event -> {
                    if (event instanceof OpeningListEvent it) {
                        return it;
                    }
                    throw new UnreadableEvent(
                            "no event of an opening list: " + event.getClass().getSimpleName());
                })
                .toList();
        Optional<OpeningList> list = OpeningList.of(events).filter(it -> it.approved() != null);
        int recorded = 0;
        if (list.isPresent()) {
            Law law = laws.on(now().businessDate());
            for (RowCarriedIn row : list.get().rows()) {
                recorded += row.amount().isZero() ? 0 : repeated(() -> carryIn(listId, list.get(), row, law));
            }
        }
        return recorded;
    }

    private int carryIn(OpeningListId listId, OpeningList list, RowCarriedIn row, Law law) {
        Entitlements before = entitlements.of(row.beneficiary());
        List<EntitlementEvent> events = CarriedIn.events(
                before,
                listId,
                list,
                row,
                EntitlementId.of(draw.hex()),
                law.policy().version());
        return record(row.beneficiary(), before, events, law, "carry-in");
    }

    /**
     * Brings what somebody draws to where today's month, law and holds have it.
     *
     * @param policy under which it was looked at last
     * @param month up to which it was looked at then; null for never
     */
    public NextLook look(PersonId beneficiary, String policy, @Nullable YearMonth month) {
        Law law = laws.on(now().businessDate());
        boolean same = policy.equals(law.policy().version());
        repeated(() -> {
            Entitlements before = entitlements.of(beneficiary);
            var look = new MonthlyLook(before, filesOnce(), law, same ? month : null, today());
            return record(beneficiary, before, look.events(), law, "look-at-month");
        });
        LocalDate next = MonthlyLook.nextDay(entitlements.of(beneficiary), today());
        return new NextLook(next, law.policy().version(), YearMonth.from(today()));
    }

    private Function<CaseId, Optional<CaseFile>> filesOnce() {
        Map<CaseId, Optional<CaseFile>> read = new HashMap<>();
        return caseId -> read.computeIfAbsent(caseId, id -> file(streams.of(id.text())));
    }

    private static Optional<CaseFile> file(List<Record> events) {
        CaseFile file = null;
        for (Record event : events) {
            if (!(event instanceof ApplicationEvent ofCase)) {
                throw new UnreadableEvent(
                        "no event of a case: " + event.getClass().getSimpleName());
            }
            file = file == null ? CaseFile.begunBy(ofCase) : file.after(ofCase);
        }
        return Optional.ofNullable(file);
    }

    private int repeated(Supplier<Integer> once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.get();
            } catch (AppendConflict conflict) {
                boolean lost = conflict.kind() == AppendConflict.Kind.STREAM_MOVED_ON
                        || conflict.kind() == AppendConflict.Kind.STREAM_EXISTS;
                if (!lost || attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private int record(
            PersonId beneficiary, Entitlements before, List<EntitlementEvent> events, Law law, String command) {
        if (!events.isEmpty()) {
            String stream = EntitlementsId.of(beneficiary).text();
            // What cannot be read back is not written.
            Entitlements after = before.after(events);
            appender.append(
                    stream,
                    before.version() + 1,
                    events.stream().map(Record.class::cast).toList(),
                    metadata(stream + " " + after.version(), law, command),
                    AppendNotes.NONE);
        }
        return events.size();
    }

    private Moment now() {
        return Moment.at(clock.instant());
    }

    private EventMetadata metadata(String what, Law law, String command) {
        return new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "entitlements",
                draw.hex(),
                null,
                command,
                Sha256.hex(what),
                now().businessDate(),
                law.policy().version(),
                false,
                null);
    }
}
