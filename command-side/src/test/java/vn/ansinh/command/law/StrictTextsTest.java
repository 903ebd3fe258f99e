package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.lawtext.TextRefused;

/**
 * Every kind of row of every text is read strictly: what an officer misspells is refused in its line, and never quietly left out. One
 * row of each kind stands for its like.
 */
class StrictTextsTest {
    private static final Pattern INLINE = Pattern.compile("\\{([^{}]*certainty[^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("^( *)- (\\w+): [^{]*$");
    private static final Pattern KEY = Pattern.compile("(\\w+):(?= )");

    /** A line of a file that has a row of a kind that no earlier line has. */
    private record Place(String file, List<String> lines, int at) {
        String line() {
            return lines.get(at);
        }

        /** The refusal when another line, or several, stand in its place; fails when the text is taken. */
        TextRefused refused(String... instead) {
            List<String> changed = new ArrayList<>(lines);
            changed.remove(at);
            changed.addAll(at, List.of(instead));
            String text = String.join("\n", changed) + "\n";
            TextRefused[] refusal = new TextRefused[1];
            assertThatThrownBy(() -> Policy.of(PolicyText.of(Map.of(file, text))))
                    .as("%s, line %d: %s", file, at + 1, String.join(" | ", instead))
                    .isInstanceOfSatisfying(TextRefused.class, it -> refusal[0] = it);
            return refusal[0];
        }
    }

    private static List<Place> places(Pattern row) {
        List<Place> places = new ArrayList<>();
        PolicyText.load().files().forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            Set<String> kinds = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = row.matcher(lines.get(i));
                if (found.find() && kinds.add(kind(lines.get(i), found))) {
                    places.add(new Place(file, lines, i));
                }
            }
        });
        return places;
    }

    private static String kind(String line, Matcher found) {
        String keys =
                KEY.matcher(found.group()).results().map(it -> it.group(1)).collect(Collectors.joining(" "));
        return line.indexOf(found.group()) + " " + keys;
    }

    @Test
    void aKeyThatNobodyReads_isRefused_inItsLine() {
        List<Place> rows = places(INLINE);
        assertThat(rows).hasSizeGreaterThan(25);
        for (Place place : rows) {
            TextRefused refused = place.refused(place.line().replaceFirst("\\{(?=[^{]*certainty)", "{colour: red, "));
            assertThat(refused.reason()).isEqualTo("unknown key: colour");
            assertThat(refused.line()).isEqualTo(place.at() + 1);
            assertThat(refused.file()).isEqualTo(place.file());
        }
        List<Place> blocks =
                places(BLOCK).stream().filter(it -> !it.line().contains("@")).toList();
        assertThat(blocks).hasSizeGreaterThan(7);
        for (Place place : blocks) {
            String indent = " ".repeat(place.line().indexOf('-') + 2);
            assertThat(place.refused(place.line(), indent + "colour: red").reason())
                    .isEqualTo("unknown key: colour");
        }
        PolicyText.load()
                .files()
                .forEach((file, text) -> assertThatThrownBy(
                                () -> Policy.of(PolicyText.of(Map.of(file, text + "colour: red\n"))))
                        .as(file)
                        .hasMessageContaining("unknown key: colour"));
    }

    @Test
    void anActThatTheTextDoesNotName_isRefused_inItsLine() {
        for (Place place : places(INLINE)) {
            if (place.line().contains("source: ") && !place.line().contains("source: {")) {
                TextRefused refused = place.refused(place.line().replaceFirst("source: [\\w-]+", "source: rumour"));
                assertThat(refused.reason()).isEqualTo("unknown source: rumour");
                assertThat(refused.line()).isEqualTo(place.at() + 1);
            }
        }
    }

    @Test
    void certainty_isConfirmedOrProvisional_andNeverLeftOut() {
        for (Place place : places(INLINE)) {
            assertThat(place.refused(place.line().replaceFirst("certainty: \\w+", "certainty: likely"))
                            .reason())
                    .isEqualTo("certainty cannot be likely");
            assertThat(place.refused(place.line().replaceFirst("(, )?certainty: \\w+", ""))
                            .reason())
                    .isEqualTo("missing: certainty");
        }
    }

    @Test
    void rowsThatEnd_endAfterTheyBegin() {
        for (Place place : places(INLINE)) {
            if (place.line().contains(", from: ")) {
                String line = place.line().replaceFirst(", to: [\\d-]+", "");
                assertThat(place.refused(line.replaceFirst("(, from: [\\d-]+)", "$1, to: 2000-01-01"))
                                .reason())
                        .isEqualTo("ends before it begins");
            }
        }
    }

    @Test
    void lengths_areWholeNumbersOfDaysOrYears() {
        for (Place place : places(INLINE)) {
            for (String key : List.of("length", "years", "value")) {
                if (place.line().matches(".*[{ ]" + key + ": \\d.*")) {
                    TextRefused refused =
                            place.refused(place.line().replaceFirst("([{ ])" + key + ": \\d+", "$1" + key + ": some"));
                    assertThat(refused.reason()).startsWith(key + " is not a whole number");
                    if (!key.equals("value")) {
                        assertThat(place.refused(place.line()
                                                .replaceFirst("([{ ])" + key + ": \\d+", "$1" + key + ": 99999999999"))
                                        .reason())
                                .contains("not a ");
                    }
                }
            }
        }
    }

    @Test
    void rowsOfOneThing_followOneAnother() {
        int followed = 0;
        for (Place place : places(Pattern.compile("\\{(?=[^{}]*, to: )[^{}]*certainty[^{}]*}"))) {
            String next = place.at() + 1 < place.lines().size() ? place.lines().get(place.at() + 1) : "";
            boolean follows =
                    next.contains("from: ") && next.indexOf('{') == place.line().indexOf('{');
            if (follows) {
                assertThat(place.refused(ending(place.line(), -1)).reason())
                        .as(place.line())
                        .contains("gap");
                assertThat(place.refused(ending(place.line(), 2)).reason())
                        .as(place.line())
                        .contains("overlap");
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(5);
    }

    /** The row with an end so many years later. */
    private static String ending(String row, int years) {
        return Pattern.compile("to: (\\d{4})-")
                .matcher(row)
                .replaceFirst(found -> "to: " + (Integer.parseInt(found.group(1)) + years) + "-");
    }
}
