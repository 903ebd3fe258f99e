package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.casework.People.facts;
import static vn.ansinh.command.casework.People.lodging;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.Allowance;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.entitlement.EntitlementReaction.NextLook;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementHeld;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** What decisions and months come to, once, whoever looks how often. */
class EntitlementReactionTest {
    private static final CaseId CASE = CaseId.parse("saa-" + "0".repeat(32));

    private final Streams streams = new Streams();
    private final Random chance = new Random(7);
    private Law law = Law.load();
    private LocalDate today = LocalDate.of(2025, 7, 7);

    /** Streams in memory; somebody else may be first. */
    private static final class Streams implements StreamEvents, EventAppender, EntitlementStreams {
        private final Map<String, List<Record>> events = new HashMap<>();
        private int conflicts;

        @Override
        public List<Record> of(String stream) {
            return List.copyOf(events.getOrDefault(stream, List.of()));
        }

        @Override
        public Entitlements of(PersonId beneficiary) {
            return Entitlements.of(of(EntitlementsId.of(beneficiary).text()).stream()
                    .map(EntitlementEvent.class::cast)
                    .toList());
        }

        @Override
        public Recorded append(
                String stream, long sequence, List<? extends Record> appended, EventMetadata with, AppendNotes notes) {
            if (conflicts > 0) {
                conflicts--;
                throw new AppendConflict(AppendConflict.Kind.STREAM_EXISTS, new IllegalStateException());
            }
            List<Record> all = events.computeIfAbsent(stream, it -> new ArrayList<>());
            assertThat(sequence).isEqualTo(all.size());
            all.addAll(appended);
            return new Recorded(all.size() - 1L, 1);
        }

        @Override
        public Optional<PersonId> beneficiaryOf(EntitlementId entitlement) {
            return Optional.empty();
        }

        @Override
        public Optional<PersonId> heldBy(HoldId hold) {
            return Optional.empty();
        }
    }

    private EntitlementReaction reaction() {
        return new EntitlementReaction(
                day -> law,
                streams,
                streams,
                streams,
                new Draw(chance),
                InstantSource.fixed(Instant.parse(today + "T02:00:00Z")));
    }

    private void of(Scenario<?> scenario) {
        List<Record> events = new ArrayList<>();
        scenario.events().forEach(event -> events.add((Record) event));
        streams.events.put(CASE.text(), events);
    }

    private int follow(Scenario<?> scenario) {
        of(scenario);
        return reaction().follow(CASE);
    }

    private NextLook look(String day, @Nullable YearMonth looked) {
        today = LocalDate.parse(day);
        return reaction().look(People.APPLICANT, law.policy().version(), looked);
    }

    private List<Record> recorded() {
        return streams.events.computeIfAbsent(
                EntitlementsId.of(People.APPLICANT).text(), stream -> new ArrayList<>());
    }

    private Entitlements drawn() {
        return streams.of(People.APPLICANT);
    }

    private Entitlement only() {
        assertThat(drawn().all()).hasSize(1);
        return drawn().all().getFirst();
    }

    private Money payable(String month) {
        return MonthDue.of(only(), YearMonth.parse(month))
                .map(MonthDue::payable)
                .orElse(Money.ZERO);
    }

    /** A child with a severe disability, born on this day. */
    private static Scenario<?> child(String born, String on) {
        Scenario<?> scenario = Allowance.scenario().on(on);
        scenario.lists().everyYear(People.WARD.text());
        scenario.lists().everyYear(People.WARD_SINCE_MERGER.text());
        return scenario.accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(lodging(
                                Scheme.SOCIAL_ALLOWANCE,
                                scenario.today(),
                                People.parties(LocalDate.parse(born)),
                                facts(
                                        FactCode.PLACEMENT, "community",
                                        FactCode.DISABILITY_DEGREE, "severe",
                                        FactCode.HOUSEHOLD_POVERTY, "not-poor"))))
                .accepts(Duty.VERIFIER, AllowanceSteps.VERIFY)
                .accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
    }

    @Test
    void aGrant_begins_withTheMonthOfSignature_once() {
        assertThat(follow(AllowanceSteps.decided())).isEqualTo(1);
        assertThat(only().from()).isEqualTo(YearMonth.of(2025, 7));
        assertThat(payable("2025-07")).isEqualTo(new Money(750_000));
        assertThat(only().unitIn(YearMonth.of(2025, 7))).isEqualTo(People.WARD_SINCE_MERGER);
        assertThat(only().reviewDueBy()).isEqualTo(LocalDate.of(2026, 7, 6));
        assertThat(reaction().follow(CASE)).isZero();
    }

    @Test
    void nothingBegins_beforeTheDecision() {
        assertThat(follow(AllowanceSteps.recommended())).isZero();
        assertThat(drawn()).isEqualTo(Entitlements.NONE);
    }

    @Test
    void whoeverIsFirst_theOtherLooksAgain() {
        streams.conflicts = 2;
        assertThat(follow(AllowanceSteps.decided())).isEqualTo(1);
        assertThat(drawn().all()).hasSize(1);
    }

    @Test
    void aSecondGrantOfTheScheme_neverPaysBesideTheFirst() {
        follow(AllowanceSteps.decided());
        CaseId other = CaseId.parse("saa-" + People.hex(1));
        streams.events.put(other.text(), streams.of(CASE.text()));
        assertThat(reaction().follow(other)).isEqualTo(2);
        assertThat(drawn().all())
                .filteredOn(it -> it.covers(YearMonth.of(2025, 7)))
                .extracting(it -> it.origin().caseId())
                .containsExactly(CASE);
        assertThat(reaction().follow(other)).isZero();
    }

    @Test
    void aSixteenthBirthday_tellsFromTheNextMonth() {
        follow(child("2009-08-10", "2025-07-04"));
        assertThat(only().latestRate().rate().amount()).isEqualTo(new Money(1_000_000));
        look("2025-10-03", null);
        assertThat(payable("2025-08")).isEqualTo(new Money(1_000_000));
        assertThat(only().latestRate().cause()).isEqualTo(AdjustmentCause.AGE_EDGE);
        assertThat(only().latestRate().rate().from()).isEqualTo(YearMonth.of(2025, 9));
        assertThat(only().latestRate().rate().amount()).isEqualTo(new Money(750_000));
        long version = drawn().version();
        look("2025-10-04", YearMonth.of(2025, 10));
        look("2025-10-04", null);
        assertThat(drawn().version()).as("nothing comes of a second look").isEqualTo(version);
    }

    @Test
    void aBirthday_onTheFirst_leavesItsOwnMonth() {
        follow(child("2009-08-01", "2025-07-04"));
        look("2025-09-01", null);
        assertThat(only().latestRate().rate().from()).isEqualTo(YearMonth.of(2025, 9));
    }

    /** The month is a reading: the level is as unsure as its row, and follows the other value. */
    @Test
    void aBirthday_tellsFromItsOwnMonth_whereTheLawIsReadSo() {
        follow(child("2009-08-10", "2025-07-04"));
        law = readToTellFromTheBirthdaysOwnMonth();
        look("2025-09-03", null);
        assertThat(only().latestRate().rate().from()).isEqualTo(YearMonth.of(2025, 8));
        assertThat(only().latestRate().rate().amount()).isEqualTo(new Money(750_000));
        assertThat(only().latestRate().rate().certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(only().rates().getFirst().rate().certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    private static Law readToTellFromTheBirthdaysOwnMonth() {
        PolicyText text = PolicyText.load();
        String file = "social-allowance.yaml";
        String carried = text.files().getOrDefault(file, "");
        int reading = carried.indexOf("key: level.month-after-birthday");
        return Law.load()
                .under(Policy.of(text.with(Map.of(
                        file,
                        carried.substring(0, reading)
                                + carried.substring(reading).replaceFirst("value: 1,", "value: 0,")))));
    }

    @Test
    void aNewBase_movesIt_fromItsFirstMonth() {
        Scenario<?> scenario = Allowance.scenario().on("2024-05-07");
        scenario.lists().everyYear(People.WARD.text());
        follow(scenario.accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(lodging(
                                Scheme.SOCIAL_ALLOWANCE,
                                scenario.today(),
                                People.parties(People.BORN),
                                AllowanceSteps.severelyDisabled())))
                .on("2024-05-08")
                .accepts(Duty.REVIEWER, AllowanceSteps.REVIEW)
                .on("2024-05-09")
                .accepts(Duty.VERIFIER, AllowanceSteps.POST)
                .on("2024-05-14")
                .accepts(Duty.APPRAISER, AllowanceSteps.APPRAISE)
                .on("2024-05-16")
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT));
        assertThat(payable("2024-05")).isEqualTo(new Money(540_000));
        look("2024-06-02", null);
        assertThat(only().rates()).hasSize(1);
        NextLook next = look("2024-07-01", YearMonth.of(2024, 6));
        assertThat(only().latestRate().cause()).isEqualTo(AdjustmentCause.NEW_BASE);
        assertThat(payable("2024-06")).isEqualTo(new Money(540_000));
        assertThat(payable("2024-07")).isEqualTo(new Money(750_000));
        assertThat(next.day()).isEqualTo(LocalDate.of(2024, 8, 1));
    }

    @Test
    void aHold_endsByItself_theDayAfterItsLast() {
        follow(AllowanceSteps.decided());
        recorded()
                .add(new EntitlementHeld(
                        By.SYSTEM,
                        LocalDate.of(2025, 7, 8),
                        only().id(),
                        Draws.hold(1),
                        Draws.REVIEW,
                        YearMonth.of(2025, 7),
                        null,
                        LocalDate.of(2025, 7, 20)));
        assertThat(look("2025-07-20", null).day()).isEqualTo(LocalDate.of(2025, 7, 21));
        assertThat(only().holdInForce()).isPresent();
        look("2025-07-21", null);
        assertThat(only().holds().getFirst().end())
                .satisfies(end -> assertThat(end).isNotNull())
                .extracting("cause", "arrears")
                .containsExactly(ReleaseCause.EXPIRED, true);
        assertThat(payable("2025-07")).isEqualTo(new Money(750_000));
    }

    @Test
    void aRevokedDecision_stopsIt_withTheNextMonth() {
        follow(AllowanceSteps.decided());
        EntitlementId id = only().id();
        recorded()
                .addAll(
                        EntitlementDecisions.stop(
                                        drawn(), id, StopCause.VOLUNTARY, null, By.SYSTEM, LocalDate.of(2025, 7, 9))
                                .stream()
                                .map(Record.class::cast)
                                .toList());
        assertThat(reaction().follow(CASE))
                .as("what an officer ended stays ended")
                .isZero();
        assertThat(look("2025-08-02", null).day())
                .as("nothing to look at any more")
                .isNull();
    }
}
