package vn.ansinh.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.query.casefile.Story.at;
import static vn.ansinh.query.casefile.Story.due;
import static vn.ansinh.query.casefile.Story.lodging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.model.AuditedCaseJson;
import vn.ansinh.query.auditor.history.AuditedCase;
import vn.ansinh.query.casefile.OutsideOnTheDay.DecidedUnder;
import vn.ansinh.query.casefile.OutsideOnTheDay.OfficeHeld;
import vn.ansinh.query.caseworker.search.CaseNamesProjection;
import vn.ansinh.query.caseworker.search.NameWords;
import vn.ansinh.query.caseworker.search.SoughtNumbers;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.port.PolicyVersions.InForce;
import vn.ansinh.query.port.RecognisedThen.Recognised;
import vn.ansinh.query.posting.PostedCaseProjection;
import vn.ansinh.query.projection.Projection;

class CaseFileProjectionTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private final CaseFileProjection files = new CaseFileProjection();

    @Test
    void correctedFact_staysBesideTheNewOne() {
        CaseFile file = new Story(CASE)
                .then("allowance.lodged")
                .then("case.fact-corrected", tree -> at(tree, "/now/value").put("value", "corrected"))
                .fold(files);

        assertThat(file.facts()).hasSize(2);
        assertThat(file.facts().getFirst().correctedBy()).isEqualTo(1);
        assertThat(file.facts().getFirst().fact().value().valueOrNull()).isEqualTo("value");
        assertThat(file.facts().getLast().correctedBy()).isNull();
        assertThat(file.facts().getLast().fact().value().valueOrNull()).isEqualTo("corrected");
    }

    @Test
    void deadline_isMet_whenItsStepIsDone() {
        CaseFile file = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v2", "2025-07-15"))
                .then("allowance.verified", due("2025-07-15"))
                .fold(files);

        assertThat(file.deadlines())
                .extracting(CaseFile.Deadline::metOn)
                .containsExactly(LocalDate.of(2025, 7, 1), null);
    }

    @Test
    void decision_isInForce_untilAmended_andKeepsItsService() {
        CaseFile file = new Story(CASE)
                .then("allowance.lodged")
                .then("case.decided")
                .then("case.served")
                .then("case.complaint-lodged")
                .then("case.complaint-advice-given")
                .then(
                        "case.decision-amended",
                        tree -> at(tree, "/decision/number").put("number", 8))
                .fold(files);

        assertThat(file.decisions()).extracting(CaseFile.DecisionEntry::inForce).containsExactly(false, true);
        assertThat(file.decisions().getFirst().services()).hasSize(1);
        assertThat(file.complaints().getFirst().advice()).hasSize(1);
        assertThat(file.complaints().getFirst().conclusion()).isEqualTo("case.decision-amended");
        assertThat(file.timeline()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-allowance-v1", "social-allowance-v2", "funeral-v2", "unheard-of"})
    void turn_followsTheProcedure(String procedure) {
        Story story = new Story(CASE).then("allowance.lodged", lodging(procedure, "2025-07-15"));
        NextAct first = story.fold(files).progress().turn().orElseThrow();
        boolean v1 = procedure.equals("social-allowance-v1");

        assertThat(first.act()).isEqualTo(v1 ? "review" : "verify");
        assertThat(first.duty()).isEqualTo(v1 ? Duty.REVIEWER : Duty.VERIFIER);
        assertThat(story.then(v1 ? "allowance.commune-reviewed" : "allowance.verified")
                        .fold(files)
                        .progress()
                        .turn()
                        .orElseThrow()
                        .act())
                .isEqualTo(v1 ? "post" : "recommend");
    }

    @Test
    void turn_isTheCitizens_whileASupplementIsAwaited_thenTheSameStepAgain() {
        Story story = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v2", "2025-07-15"))
                .then("case.supplement-requested", due("2025-08-30"));
        NextAct awaited = story.fold(files).progress().turn().orElseThrow();
        NextAct again = story.then("case.supplemented", due("2025-08-01"))
                .fold(files)
                .progress()
                .turn()
                .orElseThrow();

        assertThat(awaited.duty()).isEqualTo(Duty.CITIZEN);
        assertThat(again.act()).isEqualTo("verify");
        assertThat(again.due()).isNotNull().extracting(it -> it.dueOn()).isEqualTo(LocalDate.of(2025, 8, 1));
    }

    @Test
    void complaint_staysOpen_whenTheDecisionIsServedAfterIt() {
        Story story = new Story(CASE)
                .then("allowance.lodged")
                .then("case.decided")
                .then("case.complaint-lodged", due("2025-08-15").andThen(tree -> tree.put("level", 1)));
        Progress lodged = story.fold(files).progress();
        Progress served = story.then("case.served").fold(files).progress();
        Progress advised = story.then("case.complaint-advice-given").fold(files).progress();

        assertThat(served).isEqualTo(lodged);
        assertThat(served.state()).isEqualTo(CaseState.COMPLAINT_LODGED);
        assertThat(served.turn().orElseThrow().act()).isEqualTo("advise-on-complaint");
        assertThat(advised.turn().orElseThrow().act()).isEqualTo("decide-first-complaint");
        assertThat(advised.turn().orElseThrow().due())
                .isNotNull()
                .extracting(it -> it.dueOn())
                .isEqualTo(LocalDate.of(2025, 8, 15));
    }

    @Test
    void upheldObjection_asksForAnotherExamination_andGoesBeforeIt() {
        Story story = new Story("hra-00000000000000000000000000000001")
                .then("housing.proposed", lodging("housing-v2", "2025-07-15"))
                .then("housing.surveyed")
                .then("housing.commune-listed")
                .then("case.posted")
                .then("case.objection-raised");
        assertThat(story.fold(files).progress().turn().orElseThrow().act()).isEqualTo("conclude-objection");

        story.then("case.objection-concluded", tree -> tree.put("upheld", true));
        assertThat(story.fold(files).progress().turn().orElseThrow().act()).isEqualTo("survey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.withdrawn", "case.lapsed", "case.lodged-in-error", "case.closed-by-death"})
    void endedCase_waitsForNobody(String end) {
        CaseFile file = new Story(CASE).then("allowance.lodged").then(end).fold(files);

        assertThat(file.progress().turn()).isEmpty();
        assertThat(file.closing()).isNotNull();
        assertThat(file.deadlines()).allMatch(deadline -> deadline.metOn() != null);
    }

    /** Each story has what the others cannot have; together they have every event. */
    static Stream<Story> stories() {
        Stream<Story> ends = Stream.of("case.withdrawn", "case.lapsed", "case.lodged-in-error", "case.closed-by-death")
                .map(end -> new Story(CASE).then("allowance.lodged").then(end));
        return Stream.concat(
                Stream.of(
                        whole(),
                        new Story(CASE)
                                .then("allowance.lodged")
                                .then("allowance.commune-reviewed")
                                .then("case.posted")
                                .then("allowance.district-appraised")
                                .then("case.decided")
                                .then("case.service-failed")
                                .then("case.complaint-lodged")
                                .then("case.decision-amended")
                                .then("case.served")
                                .then("case.revision-proposed")
                                .then("case.decision-revoked")
                                .then("case.revision-proposed")
                                .then("case.reopened")
                                .then("case.served"),
                        new Story("hra-00000000000000000000000000000001")
                                .then("housing.proposed")
                                .then("case.due-date-moved")
                                .then("housing.surveyed")
                                .then("housing.commune-listed"),
                        new Story("isa-00000000000000000000000000000001")
                                .then("insurance.registered")
                                .then("insurance.group-verified")),
                ends);
    }

    @Test
    void stories_leaveNoEventOut() {
        Set<String> told = stories()
                .flatMap(story -> story.events().stream())
                .map(logged -> logged.event().name())
                .collect(Collectors.toSet());
        assertThat(EventCatalogue.entries().stream()
                        .filter(entry -> ApplicationEvent.class.isAssignableFrom(entry.type()))
                        .map(EventCatalogue.Entry::name))
                .allMatch(told::contains);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void erasedPersons_areFoldedByEveryProjection(Story whole) {
        Story erased = new Story(whole.events().getFirst().event().stream());
        whole.events().forEach(logged -> erased.then(logged.event().name(), Story::erase));
        List<Projection<?>> projections =
                List.of(files, new WorklistProjection(), new CitizenCaseProjection(), new PostedCaseProjection());

        for (Projection<?> projection : projections) {
            String present = text(whole.fold(projection));
            String gone = text(erased.fold(projection));
            assertThat(gone).as(projection.name()).doesNotContain("\"value\":\"", "\"value\":[");
            assertThat(present).as(projection.name()).doesNotContain("\"erased\":true");
            assertThat(gone.contains("\"erased\":true"))
                    .as(projection.name())
                    .isEqualTo(present.contains("\"value\":\"") || present.contains("\"value\":["));
        }
        var names = new CaseNamesProjection(
                new NameWords((purpose, word) -> word), new SoughtNumbers((purpose, word) -> word));
        assertThat(whole.fold(names).persons())
                .allSatisfy(it -> assertThat(it.words()).isNotEmpty());
        assertThat(erased.fold(names).persons())
                .allSatisfy(it -> assertThat(it.words()).isEmpty());
    }

    @Test
    void suppliedFacts_askForTheExaminationAgain_papersDoNot() {
        Story story = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v2", "2025-07-15"))
                .then("allowance.verified")
                .then("allowance.recommended")
                .then("case.supplement-requested");
        assertThat(turn(story.then("case.supplemented", tree -> tree.putArray("facts"))))
                .isEqualTo("decide");
        assertThat(turn(story.then("case.supplemented"))).isEqualTo("verify");
    }

    @Test
    void reopening_isServed_andTheCaseGoesOn() {
        Story story = new Story(CASE)
                .then("allowance.lodged", lodging("social-allowance-v2", "2025-07-15"))
                .then("allowance.verified")
                .then("allowance.recommended")
                .then("case.decided")
                .then("case.reopened")
                .then("case.served");
        assertThat(turn(story)).isEqualTo("verify");
    }

    private String turn(Story story) {
        return story.fold(files).progress().turn().orElseThrow().act();
    }

    @Test
    void contractForm_holdsEveryFieldOfTheFile() {
        CaseFile file = whole().fold(files);
        LocalDate day = LocalDate.of(2025, 7, 1);
        var answer = new AuditedCase(15, 151, 151, OnTheDay.of(file, file, day), outside(day), file);
        AuditedCaseJson model = new ContractForms().model(answer, AuditedCaseJson.class);

        byte[] written = CanonicalJson.bytesOf(JsonMapper.shared().valueToTree(model));
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(text(answer));
    }

    private static OutsideOnTheDay outside(LocalDate day) {
        UnitCode unit = UnitCode.parse("07210@2025-07-01");
        return new OutsideOnTheDay(
                unit,
                new InForce("0".repeat(64), PolicyVersionId.parse("policy-version-" + "1".repeat(32)), day),
                List.of(new DecidedUnder(12, new DecisionNumber(unit, 2025, 7), "0".repeat(64), 3, day)),
                new Recognised(
                        HouseholdClass.POOR,
                        "HN-1",
                        RecognisedListId.of("2".repeat(32)),
                        unit,
                        "12/2025/QĐ-UBND",
                        day,
                        day),
                List.of(new OfficeHeld(
                        ActorId.parse("a-" + "1".repeat(32)),
                        AppointmentId.parse("ap-" + "1".repeat(32)),
                        List.of(Duty.VERIFIER),
                        unit,
                        day,
                        day,
                        SignerCapacity.CHAIR,
                        AppointmentId.parse("ap-" + "2".repeat(32)))));
    }

    private static Story whole() {
        return new Story(CASE)
                .then("allowance.lodged")
                .then("case.supplement-requested")
                .then("case.supplemented")
                .then("case.party-corrected")
                .then("case.identity-cleared")
                .then("case.fact-corrected")
                .then("allowance.verified")
                .then("case.posted")
                .then("case.objection-raised")
                .then("case.objection-concluded")
                .then("allowance.recommended")
                .then("case.substitute-named")
                .then("case.decided")
                .then("case.served")
                .then("case.complaint-lodged")
                .then("case.complaint-advice-given")
                .then("case.decision-upheld")
                .then("case.revision-proposed");
    }

    /** As whoever may read it sees it. */
    private static String text(Record document) {
        ObjectNode tree = RecordCodec.toTree(document);
        SealedTrees.show(tree);
        return new String(CanonicalJson.bytesOf(tree), StandardCharsets.UTF_8);
    }
}
