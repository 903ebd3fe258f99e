package vn.ansinh.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.query.casefile.Story.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.model.ProvenanceJson;
import vn.ansinh.query.casefile.Provenance.SetValue;

/** Any value of the file leads to its event, command, actor and documents; and so does each that stood there before. */
class ProvenancesTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private static final String OFFICIAL = "official-0123456789abcdef0123456789abcdef";
    private static final String VALUE = "/facts/0/correctedBy";

    /** Of whoever acts in stories, in the duty that stories are told in. */
    private final Story office = new Story(OFFICIAL)
            .then("appointment.proposed", tree -> {
                at(tree, "/terms").put("from", "2025-01-01").put("actor", "a-0123456789abcdef0123456789abcdef");
                at(tree, "/terms").remove("until");
                at(tree, "/terms").putArray("duties").add("desk");
            })
            .then("appointment.confirmed");

    private final Story story = new Story(CASE, 5)
            .then("allowance.lodged")
            .then("case.fact-corrected", tree -> at(tree, "/now/value").put("value", "corrected"))
            .then("allowance.verified", tree -> tree.put("on", "2025-07-08"))
            .then("case.decided", tree -> tree.put("on", "2025-07-10"));

    private Provenance of(String path, @Nullable String day, long knownAt) {
        KnownStreams streams = Retold.streams(story, office);
        var offices = new Offices(account -> List.of(OFFICIAL), streams);
        var replay = new CaseReplay(streams, new CaseFileProjection());
        var steps = replay.stepsUpTo(CaseId.parse(CASE), knownAt, day == null ? null : LocalDate.parse(day));
        return new Provenances(key -> OptionalInt.of(201), offices).of(steps, path, knownAt);
    }

    @Test
    void value_leadsToItsEventCommandActor_andToWhatStoodThereBefore() {
        Provenance progress = of("/progress/state", null, 100);

        assertThat(progress.values())
                .extracting(SetValue::value)
                .containsExactly("\"decided\"", "\"verified\"", "\"received\"");
        SetValue newest = progress.values().getFirst();
        assertThat(newest.event().name()).isEqualTo("case.decided");
        assertThat(newest.event().position()).isEqualTo(35);
        assertThat(newest.event().leafIndex()).isEqualTo(34);
        assertThat(newest.event().leafHash())
                .isEqualTo(
                        HexFormat.of().formatHex(LogLeaf.hashOf(story.events().getLast())));
        assertThat(newest.event().on()).isEqualTo("2025-07-10");
        assertThat(newest.command().name()).isEqualTo("command");
        assertThat(newest.command().key()).isEqualTo("key");
        assertThat(newest.command().answered()).isEqualTo(201);
        assertThat(newest.actor().account().text()).startsWith("a-0123");
    }

    @Test
    void placeInAList_isTracedFromWhenItCameToBe_andWhatIsGoneIsSaid() {
        assertThat(of("/facts/1/fact/value/value", null, 100).values())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isEqualTo("\"corrected\"");
                    assertThat(it.event().name()).isEqualTo("case.fact-corrected");
                });
        assertThat(of(VALUE, null, 100).values()).extracting(SetValue::value).containsExactly("1");
        assertThat(of("/progress/next/due", null, 100).values())
                .as("who decides leaves nothing due")
                .first()
                .satisfies(it -> assertThat(it.value()).isNull());
    }

    @Test
    void actor_isShownWithTheAppointmentOfThatDay_asItWasKnownThen() {
        assertThat(of("/progress/state", null, 100).values().getLast().actor().appointment())
                .as("the appointment was confirmed at 11, the case lodged at 5")
                .isNull();
        assertThat(of("/progress/state", null, 100).values().getFirst().actor().appointment())
                .isNotNull()
                .satisfies(it -> assertThat(it.from()).isEqualTo("2025-01-01"));
    }

    @Test
    void documents_areThoseOfTheEvent_andOfAJudgementAll() {
        assertThat(of("/opening/unit", null, 100).values().getFirst().documents())
                .hasSize(1);
        assertThat(of(VALUE, null, 100).values().getFirst().documents()).isEmpty();
        assertThat(of("/decisions/0/decision/award/amount", null, 100)
                        .values()
                        .getFirst()
                        .documents())
                .as("the papers of the lodging and of the verification")
                .hasSize(2);
    }

    @Test
    void dayThatIsAskedAbout_isTracedToo() {
        assertThat(of("/onTheDay/progress/state", "2025-07-09", 100).values())
                .extracting(SetValue::value)
                .containsExactly("\"verified\"", "\"received\"");
        assertThatThrownBy(() -> of("/onTheDay/progress/state", null, 100)).isInstanceOf(Refusal.class);
    }

    @Test
    void placeWhereNothingEverStood_isRefused() {
        for (String path : List.of("/facts/9", "/facts/00", "/nothing", "/opening/unit/name")) {
            assertThatThrownBy(() -> of(path, null, 100))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.broken())
                                    .singleElement()
                                    .satisfies(it -> assertThat(it.code()).isEqualTo("path-leads-nowhere")));
        }
    }

    /** Together these stories have every event of a case. */
    static Stream<Story> stories() {
        return CaseFileProjectionTest.stories();
    }

    /** Whatever can stand in a file: each leaf, of the file and of the day, names by a path of the contract's form the event that set it. */
    @ParameterizedTest
    @MethodSource("stories")
    void everyLeafOfAnyFile_leadsToAnEventOfItsCase(Story told) {
        var streams = Retold.streams(told);
        var replay = new CaseReplay(streams, new CaseFileProjection());
        CaseId caseId = CaseId.parse(told.events().getFirst().event().stream());
        var steps = replay.stepsUpTo(caseId, Long.MAX_VALUE, LocalDate.of(2026, 3, 1));
        ObjectNode tree = CaseTree.of(steps.getLast());
        var provenances = new Provenances(key -> OptionalInt.of(201), new Offices(account -> List.of(), streams));
        List<String> places = new ArrayList<>();
        leaves("", tree, places);
        assertThat(places).hasSizeGreaterThan(40);
        for (String place : places) {
            assertThat(place).matches("(/[A-Za-z0-9]{1,40}){1,12}").hasSizeLessThanOrEqualTo(400);
            SetValue newest =
                    provenances.of(steps, place, Long.MAX_VALUE).values().getFirst();
            assertThat(newest.value()).as(place).isEqualTo(CaseTree.text(tree.at(place)));
            assertThat(told.events().stream().map(it -> it.event().eventId().toString()))
                    .as(place)
                    .contains(newest.event().eventId());
            assertThat(newest.command().name()).as(place).isNotBlank();
            assertThat(newest.actor().account()).as(place).isNotNull();
        }
    }

    private static void leaves(String path, JsonNode node, List<String> places) {
        if (node.isObject()) {
            node.properties().forEach(each -> leaves(path + "/" + each.getKey(), each.getValue(), places));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                leaves(path + "/" + at, node.get(at), places);
            }
        } else {
            places.add(path);
        }
    }

    @Test
    void contractForm_holdsEveryFieldOfIt() {
        Provenance provenance = of("/progress/state", null, 100);
        ProvenanceJson model = new ContractForms().model(provenance, ProvenanceJson.class);
        ObjectNode written = JsonMapper.shared().valueToTree(model);
        assertThat(written.at("/values/0/actor/appointment/duties/0").asString())
                .isEqualTo("desk");
        assertThat(written.at("/values/0/documents/0/paper/value/number").asString())
                .isEqualTo("number");
    }
}
