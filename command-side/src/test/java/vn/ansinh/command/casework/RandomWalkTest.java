package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.AdviseOnComplaint;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.ConcludeObjection;
import vn.ansinh.command.casework.CaseworkCommand.Conclusion;
import vn.ansinh.command.casework.CaseworkCommand.CorrectFact;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.CaseworkCommand.RaiseObjection;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Supplement;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.RevisionId;

/** Whoever does whatever in whatever order: nothing throws, and what was accepted keeps the promises. */
class RandomWalkTest {
    private static final int WALKS = 16;
    private static final int ATTEMPTS = 500;
    private static final List<Duty> DUTIES = List.copyOf(
            EnumSet.complementOf(EnumSet.of(Duty.SYSTEM, Duty.PRIVACY, Duty.POLICY, Duty.AUDITOR, Duty.FRAUD)));

    private static final List<RevisionKind> KINDS = List.copyOf(EnumSet.allOf(RevisionKind.class));

    private final Set<Class<?>> reached = new HashSet<>();

    private void walk(long seed) {
        Random random = new Random(seed);
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.received(seed % 2 == 0 ? "2025-07-01" : "2025-05-07");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LocalDate on = scenario.today().plusDays(random.nextInt(10) == 0 ? 1 : 0);
            scenario.on(on);
            By by = anybody(random, on);
            CaseCommand command = anything(random);
            if (scenario.answer(by, command) instanceof Answer.Accepted) {
                scenario.accepts(by, command);
            }
        }
        assertThat(scenario.events()).hasSizeGreaterThan(3);
        noOneDidTwoPartsThatBarEachOther(scenario.events());
        nobodyActedInTheirOwnCase(scenario);
        noDateRanBackwards(scenario.events());
        scenario.events().forEach(event -> reached.add(event.getClass()));
    }

    /** Eight human beings with two accounts each, in any duty, at any level. */
    private static By anybody(Random random, LocalDate on) {
        Duty duty = DUTIES.get(random.nextInt(DUTIES.size()));
        if (duty == Duty.CITIZEN) {
            return People.of(duty, on);
        }
        UnitLevel level = People.of(duty, on).unit() == null ? UnitLevel.COMMUNE : levelOf(duty);
        int human = 1 + random.nextInt(8);
        By first = People.by(duty, human, level, on);
        return random.nextBoolean() ? first : People.secondAccount(first, duty, first.unit());
    }

    private static UnitLevel levelOf(Duty duty) {
        return switch (duty) {
            case APPRAISER, APPROVER -> UnitLevel.DISTRICT;
            case SUPERIOR -> UnitLevel.PROVINCE;
            default -> UnitLevel.COMMUNE;
        };
    }

    private static CaseCommand anything(Random random) {
        ComplaintId complaint = ComplaintId.parse("c-" + People.hex(random.nextInt(2)));
        RevisionId revision = RevisionId.parse("r-" + People.hex(random.nextInt(2)));
        ObjectionId objection = ObjectionId.parse("o-" + People.hex(random.nextInt(2)));
        List<CaseCommand> all = new ArrayList<>(List.of(
                AllowanceSteps.VERIFY,
                AllowanceSteps.REVIEW,
                AllowanceSteps.POST,
                AllowanceSteps.APPRAISE,
                AllowanceSteps.RECOMMEND,
                AllowanceSteps.GRANT,
                AllowanceSteps.GRANT,
                AllowanceSteps.SERVE,
                new RequestSupplement(List.of("giấy tờ"), "thư"),
                new Supplement(List.of(), List.of(People.fact(FactCode.DISABILITY_DEGREE, "severe"))),
                new CorrectFact(People.fact(FactCode.DISABILITY_DEGREE, "extremely-severe"), "sai"),
                new RaiseObjection(objection, AllowanceSteps.POSTING, "…"),
                new ConcludeObjection(objection, random.nextBoolean(), "…"),
                new LodgeComplaint(complaint, "…", random.nextBoolean()),
                new AdviseOnComplaint(complaint, "…"),
                new ConcludeComplaint(complaint, Conclusion.UPHOLD, SignerCapacity.CHAIR, "…", null),
                new ConcludeComplaint(complaint, Conclusion.AMEND, SignerCapacity.CHAIR, "…", People.granting()),
                new ProposeRevision(revision, KINDS.get(random.nextInt(KINDS.size())), "…"),
                new CarryOutRevision(revision, SignerCapacity.CHAIR, "…", null),
                new CarryOutRevision(revision, SignerCapacity.CHAIR, "…", People.granting()),
                new NameSubstitute(Duty.APPROVER, People.actor(3), People.person(3), "…")));
        return all.get(random.nextInt(all.size()));
    }

    private static void noOneDidTwoPartsThatBarEachOther(List<ApplicationEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            for (ApplicationEvent later : events.subList(i + 1, events.size())) {
                ApplicationEvent earlier = events.get(i);
                boolean barred = Deed.of(earlier).bars(Deed.of(later));
                assertThat(barred && earlier.by().isSameHumanAs(later.by()))
                        .as(
                                "%s then %s",
                                earlier.getClass().getSimpleName(),
                                later.getClass().getSimpleName())
                        .isFalse();
            }
        }
    }

    private static void nobodyActedInTheirOwnCase(Scenario<SocialAllowanceCase> scenario) {
        assertThat(scenario.events())
                .filteredOn(event -> event.by().duty() != Duty.CITIZEN)
                .noneMatch(event ->
                        scenario.state().file().everybody().contains(event.by().human()));
    }

    private static void noDateRanBackwards(List<ApplicationEvent> events) {
        assertThat(events.stream().map(ApplicationEvent::on).toList()).isSorted();
    }

    @Test
    void walks_keepThePromises_andReachTheFarEnds() {
        for (long seed = 1; seed <= WALKS; seed++) {
            walk(seed);
        }
        assertThat(reached).hasSizeGreaterThanOrEqualTo(12);
    }
}
