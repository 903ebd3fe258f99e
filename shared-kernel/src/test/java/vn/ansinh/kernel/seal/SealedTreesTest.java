package vn.ansinh.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.SealedTrees.Place;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

class SealedTreesTest {
    private static final PersonId ANN = PersonId.parse("p-" + "a".repeat(32));
    private static final PersonId BO = PersonId.parse("p-" + "b".repeat(32));
    private static final Place HERE = new Place("saa-1", 3, "case.noted", 1);

    private final KnownKeys keys = new KnownKeys();

    private record Note(@PersonalField(Datum.FULL_NAME) Personal<String> name, List<Line> lines, String open) {}

    private record Line(
            int number, @PersonalField(Datum.NOTE) Personal<String> text) {}

    private static final Note NOTE = new Note(
            Personal.of(ANN, "Nguyễn Văn An"),
            List.of(new Line(1, Personal.of(BO, "của Bo")), new Line(2, Personal.of(BO, "của Bo"))),
            "07210");

    private ObjectNode sealed() {
        ObjectNode tree = RecordCodec.toTree(NOTE);
        SealedTrees.seal(tree, HERE, keys.toSeal(SealedTrees.toSeal(tree)));
        return tree;
    }

    /** In the tree, and while the record is read: either opens what the other does. */
    private Note opened(JsonNode tree, Place place) {
        Note read = read(CanonicalJson.bytesOf(tree), Unsealing.ofEvent(place, Datum.ALL));
        SealedTrees.open(tree, place, keys.toOpen(SealedTrees.toOpen(tree)));
        assertThat(RecordCodec.fromTree(tree, Note.class)).isEqualTo(read);
        return read;
    }

    private Note read(byte[] json, Unsealing unsealing) {
        RecordCodec.decode(json, Note.class, unsealing);
        return RecordCodec.decode(json, Note.class, unsealing.with(keys.toOpen(unsealing.needed())));
    }

    private void assertBroken(JsonNode tree, Place place) {
        assertThatThrownBy(() -> read(CanonicalJson.bytesOf(tree), Unsealing.ofEvent(place, Datum.ALL)))
                .isInstanceOfAny(SealBroken.class, CodecFailure.class);
        assertThatThrownBy(() -> SealedTrees.open(tree.deepCopy(), place, keys.toOpen(SealedTrees.toOpen(tree))))
                .isInstanceOf(SealBroken.class);
    }

    private static byte[] closed(Note note) {
        return RecordCodec.encodeClosed(note, Parts.ALL);
    }

    private static String text(JsonNode tree) {
        return new String(CanonicalJson.bytesOf(tree), StandardCharsets.UTF_8);
    }

    @Test
    void sealedTree_tellsNoValue_andOpensToTheSame() {
        ObjectNode tree = sealed();

        assertThat(text(tree)).doesNotContain("Nguyễn", "của").contains("07210", ANN.text());
        assertThat(opened(tree, HERE)).isEqualTo(NOTE);
    }

    @Test
    void equalValues_haveNeitherBoxNorCommitmentInCommon() {
        ObjectNode tree = sealed();

        JsonNode first = tree.at("/lines/0/text");
        JsonNode second = tree.at("/lines/1/text");
        assertThat(first.get("box")).isNotEqualTo(second.get("box"));
        assertThat(first.get("commit")).isNotEqualTo(second.get("commit"));
    }

    @Test
    void movedDatum_doesNotOpen_whereverItWasMovedTo() {
        for (Place elsewhere : List.of(
                new Place("saa-2", 3, "case.noted", 1),
                new Place("saa-1", 4, "case.noted", 1),
                new Place("saa-1", 3, "case.told", 1),
                new Place("saa-1", 3, "case.noted", 2))) {
            assertBroken(sealed(), elsewhere);
        }
        ObjectNode swapped = sealed();
        JsonNode first = swapped.at("/lines/0/text").deepCopy();
        ((ObjectNode) swapped.at("/lines/0")).set("text", swapped.at("/lines/1/text"));
        ((ObjectNode) swapped.at("/lines/1")).set("text", first);
        assertBroken(swapped, HERE);
        ObjectNode ofAnother = sealed();
        ((ObjectNode) ofAnother.get("name")).put("of", BO.text());
        assertBroken(ofAnother, HERE);
        ObjectNode ofAnotherField = sealed();
        ((ObjectNode) ofAnotherField.get("name")).put("field", "note");
        assertBroken(ofAnotherField, HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"box", "commit"})
    void alteredDatum_doesNotOpen_whicheverCharacterWasAltered(String part) {
        String whole = sealed().at("/name/" + part).stringValue();
        ObjectNode template = sealed();
        for (int i = 0; i < whole.length(); i++) {
            ObjectNode tree = template.deepCopy();
            String was = tree.at("/name/" + part).stringValue();
            char other = was.charAt(i) == 'A' ? 'B' : 'A';
            ((ObjectNode) tree.get("name")).put(part, was.substring(0, i) + other + was.substring(i + 1));
            assertThatThrownBy(() -> opened(tree, HERE)).as(part + " " + i).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void laidOpen_opensWithoutAnyKey_toTheSame_andForThesePersonsAlone() {
        ObjectNode tree = sealed();
        List<OpenedDatum> all = SealedTrees.opened(tree, HERE, keys.toOpen(Set.of(ANN, BO)));
        assertThat(all)
                .extracting(OpenedDatum::at)
                .containsExactly(
                        "3/case.noted/1/note/lines/0/text",
                        "3/case.noted/1/note/lines/1/text",
                        "3/case.noted/1/full-name/name");
        ObjectNode other = tree.deepCopy();

        SealedTrees.open(tree, HERE, all);
        assertThat(RecordCodec.fromTree(tree, Note.class)).isEqualTo(NOTE);

        List<OpenedDatum> ann = SealedTrees.opened(other, HERE, keys.toOpen(Set.of(ANN)));
        SealedTrees.open(other, HERE, ann);
        Note half = RecordCodec.fromTree(other, Note.class);
        assertThat(half.name()).isEqualTo(NOTE.name());
        assertThat(half.lines())
                .allSatisfy(line -> assertThat(line.text().isErased()).isTrue());
        ObjectNode later = sealed();
        keys.erase(ANN);
        assertThat(SealedTrees.opened(later, HERE, keys.toOpen(Set.of(ANN)))).isEmpty();
    }

    @Test
    void laidOpen_isRefused_forAnotherValueSaltOrPlace() {
        ObjectNode tree = sealed();
        OpenedDatum one =
                SealedTrees.opened(tree, HERE, keys.toOpen(Set.of(ANN))).getFirst();
        List<OpenedDatum> two = SealedTrees.opened(tree, HERE, keys.toOpen(Set.of(BO)));
        String salt = one.salt();
        String last = salt.substring(0, salt.length() - 1);
        char also = (char) (salt.charAt(salt.length() - 1) + 1);
        for (List<OpenedDatum> wrong : List.of(
                List.of(new OpenedDatum(one.at(), salt, "\"Nguyễn Văn Ân\"")),
                List.of(new OpenedDatum(one.at(), two.getFirst().salt(), one.value())),
                List.of(new OpenedDatum(one.at(), last, one.value())),
                List.of(new OpenedDatum(one.at(), last + also, one.value())),
                List.of(new OpenedDatum("3/case.noted/1/full-name/open", salt, one.value())),
                List.of(new OpenedDatum(
                        two.getFirst().at(), two.getLast().salt(), two.getLast().value())),
                two.reversed(),
                List.of(one, one))) {
            assertThatThrownBy(() -> SealedTrees.open(tree.deepCopy(), HERE, wrong))
                    .isInstanceOf(SealBroken.class);
        }
        Place elsewhere = new Place("saa-2", 3, "case.noted", 1);
        assertThatThrownBy(() -> SealedTrees.open(tree.deepCopy(), elsewhere, List.of(one)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void openDatum_isNotTaken_amongSealedOnes() {
        ObjectNode tree = sealed();
        ((ObjectNode) tree.get("name")).removeAll();
        ((ObjectNode) tree.get("name"))
                .put("field", "full-name")
                .put("of", ANN.text())
                .put("value", "planted");

        assertBroken(tree, HERE);
    }

    @Test
    void erasedPerson_leavesTheOthersAndTheBox() {
        ObjectNode tree = sealed();
        keys.erase(BO);
        Note read = opened(tree, HERE);

        assertThat(read.name()).isEqualTo(NOTE.name());
        assertThat(read.lines()).allSatisfy(line -> {
            assertThat(line.text().isErased()).isTrue();
            assertThat(line.text().seal()).isNotNull();
        });
        ObjectNode shown = RecordCodec.toTree(read);
        SealedTrees.show(shown);
        assertThat(text(shown.at("/lines/0/text")))
                .isEqualTo("{\"erased\":true,\"field\":\"note\",\"of\":\"" + BO.text() + "\"}");
    }

    @Test
    void view_holdsTheSameBytes_whetherItWasFoldedBeforeAnErasureOrAfter() {
        ObjectNode event = sealed();
        byte[] before = closed(opened(event.deepCopy(), HERE));
        keys.erase(BO);
        byte[] after = closed(opened(event.deepCopy(), HERE));
        assertThat(after).isEqualTo(before);
        assertThat(new String(after, StandardCharsets.UTF_8)).doesNotContain("value");

        Note fromView = read(before, Unsealing.ofDocument(HERE.stream()));
        assertThat(fromView.name()).isEqualTo(NOTE.name());
        assertThat(fromView.lines().getFirst().text().isErased()).isTrue();
    }

    @Test
    void view_refusesAValueThatNoEventHolds() {
        assertThatThrownBy(() -> closed(NOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void datumOfAView_doesNotOpen_inTheDocumentOfAnotherStream() {
        byte[] view = closed(opened(sealed(), HERE));

        assertThatThrownBy(() -> read(view, Unsealing.ofDocument("saa-2"))).isInstanceOf(SealBroken.class);
    }

    @Test
    void datumOfAView_isNotTaken_withoutItsPlaceOrOpen() {
        assertThatThrownBy(() -> read(CanonicalJson.bytesOf(sealed()), Unsealing.ofDocument(HERE.stream())))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> read(RecordCodec.encode(NOTE), Unsealing.ofDocument(HERE.stream())))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> read(RecordCodec.encode(opened(sealed(), HERE)), Unsealing.ofDocument(HERE.stream())))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void datumThatWasReadFromAnEvent_isSealedAnew_inTheNext() {
        Note read = opened(sealed(), HERE);
        Place next = new Place("saa-1", 4, "case.noted", 1);
        ObjectNode tree = RecordCodec.toTree(read);
        SealedTrees.seal(tree, next, keys.toSeal(Set.of(ANN, BO)));

        assertThat(tree.at("/name/box").stringValue())
                .isNotEqualTo(sealed().at("/name/box").stringValue());
        assertThat(opened(tree, next)).isEqualTo(NOTE);
    }

    @Test
    void sealing_refusesWhoWasErased() {
        keys.erase(ANN);

        assertThatThrownBy(() -> keys.toSeal(SealedTrees.toSeal(RecordCodec.toTree(NOTE))))
                .isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> SealedTrees.seal(RecordCodec.toTree(NOTE), HERE, Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Sealed by the first program of format 1: whatever comes later has to open it, and any other program can. */
    @Test
    void firstSealEverStored_stillOpens() {
        JsonNode tree = CanonicalJson.read(("{\"lines\":[],\"name\":{\"box\":\"" + FIRST_BOX + "\",\"commit\":\""
                        + FIRST_COMMITMENT + "\",\"field\":\"name\",\"of\":\"" + ANN.text() + "\"},\"open\":\"07210\"}")
                .getBytes(StandardCharsets.UTF_8));

        SealedTrees.open(tree, HERE, keys.toOpen(SealedTrees.toOpen(tree)));

        assertThat(tree.at("/name/value").stringValue()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void whatIsNotWanted_staysClosed_andNeedsNoKey() {
        byte[] event = CanonicalJson.bytesOf(sealed());
        byte[] whole = closed(opened(CanonicalJson.read(event), HERE));
        Unsealing nothing = Unsealing.ofEvent(HERE, Set.of());
        RecordCodec.decode(event, Note.class, nothing);
        assertThat(nothing.needed()).isEmpty();

        Unsealing names = Unsealing.ofEvent(HERE, Set.of(Datum.FULL_NAME));
        Note read = read(event, names);
        assertThat(names.needed()).containsExactly(ANN);
        assertThat(read.name()).isEqualTo(NOTE.name());
        assertThat(read.lines()).allSatisfy(line -> {
            assertThat(line.text().valueOrNull()).isNull();
            assertThat(line.text().seal()).isNotNull();
        });
        // Carried on, both stand as the event holds them.
        assertThat(closed(read)).isEqualTo(whole);
    }

    private static final String FIRST_BOX =
            "6LEAX7lul_G3ZYQ-lYo5AjLHXXc1YK3eugiZscA_8OPQ99jqUWX_JOvnlFJoXek2REYy9bOEDtNgDlh2WbM";
    private static final String FIRST_COMMITMENT = "amC3ydFdHsWNGfI-jyL0oqaY8g3I5KfoVJbbD_QAaEE";
}
