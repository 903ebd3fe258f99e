package vn.ansinh.runtime.axon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.allowance.SocialAllowanceCommand.RecommendDecision;
import vn.ansinh.command.allowance.SocialAllowanceCommand.VerifyApplication;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.casework.Surroundings;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** Cases sent to a node's aggregates as their gate would send them. */
public final class TestCases {
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final Standing CHAIR = new Standing(SignerCapacity.CHAIR, Set.of());
    static final CaseCommand GRANT =
            new Decide(new Given.Ruling(DecisionOutcome.GRANTED, SignerCapacity.CHAIR, "đủ điều kiện", List.of()));

    private final AnnotationConfigApplicationContext node;
    private final Surroundings surroundings;
    private final UnitCode unit;
    private final AtomicInteger sent;

    public TestCases(AnnotationConfigApplicationContext node) {
        this(
                node,
                new Surroundings(
                        node.getBean(OutsideFacts.class),
                        node.getBean(NumberRegister.class),
                        node.getBean(RecognisedLists.class),
                        Law.load()),
                WARD,
                new AtomicInteger());
    }

    private TestCases(
            AnnotationConfigApplicationContext node, Surroundings surroundings, UnitCode unit, AtomicInteger sent) {
        this.node = node;
        this.surroundings = surroundings;
        this.unit = unit;
        this.sent = sent;
    }

    /** The same node's cases in another commune, which numbers its own decisions. */
    TestCases in(UnitCode commune) {
        return new TestCases(node, surroundings, commune, sent);
    }

    Recorded send(CaseId caseId, Duty duty, String on, boolean lodges, @Nullable Long expected, CaseCommand command) {
        int who = duty.name().length() * 100 + duty.name().charAt(0);
        By by = new By(
                ActorId.parse("a-" + String.format("%032x", who)),
                PersonId.parse("p-" + String.format("%032x", who)),
                duty,
                unit);
        LocalDate date = LocalDate.parse(on);
        Moment moment = new Moment(Instant.parse("2026-11-24T02:00:00Z"), date);
        CaseCall<CaseCommand> call =
                new CaseCall<>(caseId, command, by, moment, true, CHAIR, expected, null, surroundings);
        EventMetadata metadata = new EventMetadata(
                by.actor(),
                duty,
                unit,
                "case-work",
                "test",
                null,
                "test",
                "key-" + sent.getAndIncrement(),
                date,
                null,
                true,
                null);
        return node.getBean(CommandRunner.class).run(call.commandName(lodges), call, metadata);
    }

    public void lodge(CaseId caseId, PersonId person, Scheme scheme, String on, long seed, Given.Fact... facts) {
        send(caseId, Duty.DESK, on, true, null, application(person, scheme, on, seed, facts));
    }

    private CaseCommand application(PersonId person, Scheme scheme, String on, long seed, Given.Fact... facts) {
        Party party = new Party(
                person,
                Personal.of(person, "Nguyễn Văn Ấn"),
                Personal.of(person, LocalDate.of(1945, 6, 1)),
                Personal.of(person, Sex.MALE),
                null,
                null,
                null,
                null,
                IdentityStatus.NUMBER_MISSING);
        Parties parties = new Parties(
                List.of(party),
                person,
                person,
                person,
                new Representation(RepresentationGround.SELF, null, null),
                List.of());
        return new LodgeSocialAllowance(new Given.Lodging(
                Reference.draw(new Random(seed)),
                scheme,
                Help.REGULAR,
                unit,
                Channel.COUNTER,
                Instant.parse(on + "T02:00:00Z"),
                parties,
                List.of(),
                Stream.concat(Stream.of(fact(FactCode.DATE_OF_BIRTH, "1945-06-01")), Stream.of(facts))
                        .toList()));
    }

    public static Given.Fact fact(FactCode code, String value) {
        return new Given.Fact(code, value, FactOrigin.REGISTER, LocalDate.of(2021, 7, 1));
    }

    public Recorded decided(CaseId caseId, String on) {
        send(caseId, Duty.VERIFIER, on, false, 0L, new VerifyApplication(List.of(), List.of()));
        send(caseId, Duty.VERIFIER, on, false, 1L, new RecommendDecision(Opinion.FAVOURABLE, "đủ"));
        // As the gate does it: whoever drew the same number in the same moment draws the next.
        while (true) {
            try {
                return send(caseId, Duty.APPROVER, on, false, 2L, GRANT);
            } catch (AppendConflict taken) {
                if (taken.kind() != AppendConflict.Kind.NUMBER_TAKEN) {
                    throw taken;
                }
            }
        }
    }

    public void lodgePension(CaseId caseId, PersonId person, long seed) {
        lodge(
                caseId,
                person,
                Scheme.SOCIAL_PENSION,
                "2025-07-01",
                seed,
                fact(FactCode.VIETNAMESE_CITIZEN, "true"),
                fact(FactCode.MONTHLY_PENSION, "0"),
                fact(FactCode.DISABILITY_DEGREE, "none"),
                fact(FactCode.PLACEMENT, "community"));
    }
}
