package vn.ansinh.runtime.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.entitlement.EntitlementReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementHeld;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementReleased;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** A hold ends by itself on the day after its last, once: whichever node looks, how many look at once, and wherever one of them dies. */
class EntitlementRoundsIT {
    private static final By CHAIR = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "f".repeat(32)),
            Duty.APPROVER,
            UnitCode.parse("07210@2025-07-01"));
    private static final LocalDate STARTED = LocalDate.of(2025, 8, 5);
    private static final LocalDate HELD = LocalDate.of(2025, 9, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 20);
    private static final int BENEFICIARIES = 12;
    private static final int PAGE = 5;
    private static final int ROUNDS = 4;

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();

    @BeforeEach
    void hold() {
        Map<String, Object> keys = TestNode.sharingKeys();
        for (int node = 0; node < 2; node++) {
            nodes.add(TestNode.over(database, keys));
        }
        new PolicyTextRecorder(appender(0)).record(Policy.load(), at(HELD), "start");
        for (int who = 1; who <= BENEFICIARIES; who++) {
            append(who, 0, started(who));
            append(
                    who,
                    1,
                    new EntitlementHeld(
                            CHAIR,
                            HELD,
                            EntitlementId.of(hex(who)),
                            HoldId.of(hex(who)),
                            FraudReviewId.of(hex(who)),
                            YearMonth.from(HELD),
                            null,
                            LAST_DAY));
        }
        while (number("SELECT count(*) FROM inbox") > 0) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }

    private static Moment at(LocalDate day) {
        return Moment.at(day.atTime(LocalTime.NOON).atZone(Moment.ZONE).toInstant());
    }

    private static EntitlementStarted started(int who) {
        PersonId person = PersonId.parse("p-" + hex(who));
        return new EntitlementStarted(
                By.SYSTEM,
                STARTED,
                EntitlementId.of(hex(who)),
                new Origin(null, null, OpeningListId.of(hex(1))),
                person,
                person,
                IdentityStatus.CLEAR,
                Scheme.SOCIAL_PENSION,
                UnitCode.parse("07210@2025-07-01"),
                Cadence.MONTHLY,
                null,
                new Rate(
                        YearMonth.from(STARTED),
                        new Money(500_000),
                        Personal.of(person, "P1"),
                        Personal.of(person, "f"),
                        "0".repeat(64),
                        Certainty.CONFIRMED),
                STARTED.plusYears(1));
    }

    private EventAppender appender(int node) {
        return nodes.get(node).getBean(EventAppender.class);
    }

    private void append(int who, long sequence, Record event) {
        var metadata = new EventMetadata(
                CHAIR.actor(), CHAIR.duty(), null, "fraud-review", "c", null, "x", "k", HELD, null, false, null);
        appender(0).append("entitlements-" + hex(who), sequence, List.of(event), metadata, AppendNotes.NONE);
    }

    private long number(String sql) {
        return JdbcClient.create(database).sql(sql).query(Long.class).single();
    }

    private EntitlementRounds rounds(int node, EventAppender appender, LocalDate today) {
        StreamEvents streams = nodes.get(node).getBean(StreamEvents.class);
        Law law = Law.load();
        var reaction = new EntitlementReaction(
                day -> law,
                streams,
                new PostgresEntitlementStreams(nodes.get(node).getBean(JdbcClient.class), streams),
                appender,
                new Draw(new Random(node)),
                InstantSource.fixed(at(today).recordedAt()));
        return new EntitlementRounds(nodes.get(node).getBean("eventDatabase", DataSource.class), reaction, PAGE);
    }

    /** What was recorded of somebody after the hold. */
    private List<EntitlementEvent> since(int who) {
        return nodes.getFirst().getBean(StreamEvents.class).of("entitlements-" + hex(who)).stream()
                .skip(2)
                .map(EntitlementEvent.class::cast)
                .toList();
    }

    private void assertReleasedOnce(LocalDate on) {
        for (int who = 1; who <= BENEFICIARIES; who++) {
            assertThat(since(who))
                    .as("of %s", who)
                    .containsExactly(new EntitlementReleased(
                            By.SYSTEM,
                            on,
                            EntitlementId.of(hex(who)),
                            HoldId.of(hex(who)),
                            ReleaseCause.EXPIRED,
                            true));
        }
    }

    @Test
    void hold_standsOnItsLastDay_andIsOverOnTheNext_whoeverLooksThen() {
        rounds(0, appender(0), LAST_DAY).round();
        for (int who = 1; who <= BENEFICIARIES; who++) {
            assertThat(since(who)).isEmpty();
        }
        assertThat(number("SELECT count(*) FROM entitlement_look WHERE look_on = date '" + LAST_DAY.plusDays(1) + "'"))
                .isEqualTo(BENEFICIARIES);

        LocalDate next = LAST_DAY.plusDays(1);
        rounds(1, appender(1), next).round();
        assertReleasedOnce(next);
        rounds(0, appender(0), next).round();
        rounds(1, appender(1), next.plusDays(1)).round();
        assertReleasedOnce(next);
    }

    @Test
    void nobodyIsReleasedTwice_whenBothNodesLookAtOnce() throws Exception {
        LocalDate next = LAST_DAY.plusDays(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            var together = new CyclicBarrier(nodes.size());
            List<Future<?>> looking = new ArrayList<>();
            for (int node = 0; node < nodes.size(); node++) {
                EntitlementRounds rounds = rounds(node, appender(node), next);
                looking.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        together.await(30, TimeUnit.SECONDS);
                        rounds.round();
                    }
                    return null;
                }));
            }
            for (Future<?> each : looking) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertReleasedOnce(next);
    }

    @Test
    void whoGoesOn_findsNothingToRecordOfThoseThatTheDeadOneCameTo() {
        LocalDate next = LAST_DAY.plusDays(1);
        AtomicInteger recorded = new AtomicInteger();
        EventAppender dying = (stream, sequence, events, metadata, notes) -> {
            if (recorded.incrementAndGet() > PAGE + 2) {
                throw new IllegalStateException("killed");
            }
            return appender(0).append(stream, sequence, events, metadata, notes);
        };
        EntitlementRounds killed = rounds(0, dying, next);
        assertThatThrownBy(killed::round).hasMessage("killed");
        long before = number("SELECT count(*) FROM event WHERE name = 'entitlement.released'");
        assertThat(before).isEqualTo(PAGE + 2);

        rounds(1, appender(1), next).round();
        assertReleasedOnce(next);

        // As if no place had ever been written down.
        PostgresFixture.execute(database, "UPDATE entitlement_round SET upto = 0");
        PostgresFixture.execute(database, "DELETE FROM entitlement_look");
        rounds(0, appender(0), next).round();
        assertReleasedOnce(next);
    }
}
