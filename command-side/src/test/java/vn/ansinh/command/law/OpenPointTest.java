package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.OpenPoint.Kind;

/** Whatever a text says is provisional is listed, with what it is about, what is taken meanwhile and where that stands. */
class OpenPointTest {
    private final List<OpenPoint> carried = OpenPoint.of(Policy.load());

    private List<OpenPoint> of(Kind kind, String subject) {
        return carried.stream()
                .filter(it -> it.kind() == kind && it.subject().equals(subject))
                .toList();
    }

    @Test
    void everyRow_isListedInItsLine() {
        Map<String, Long> listed =
                carried.stream().collect(Collectors.groupingBy(OpenPoint::file, Collectors.counting()));
        PolicyText.load()
                .files()
                .forEach((file, text) -> assertThat(listed.getOrDefault(file, 0L))
                        .as(file)
                        .isEqualTo(text.lines()
                                .filter(line -> line.contains("ertainty: provisional"))
                                .count()));
        assertThat(carried.stream().map(OpenPoint::kind)).containsAll(EnumSet.allOf(Kind.class));
        for (OpenPoint point : carried) {
            assertThat(point.subject()).as("%s", point).isNotEmpty();
            boolean wholeYear = point.kind() == Kind.CALENDAR && point.subject().matches("\\d{4}");
            assertThat(point.source().isEmpty()).as("%s", point).isEqualTo(wholeYear);
        }
    }

    @Test
    void rows_tellWhatTheyAreAbout() {
        assertThat(of(Kind.FIGURE, "base.national")).singleElement().satisfies(point -> {
            assertThat(point.value()).isEqualTo("500000");
            assertThat(point.from()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(point.to()).isNull();
            assertThat(point.source()).isEqualTo("Nghị định 76/2024/NĐ-CP, Art. 1(1)");
            assertThat(point.assumed()).isFalse();
        });
        assertThat(of(Kind.TIME_LIMIT, "housing-v2, housing, survey"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.value()).isEqualTo("7 working-days verifier required complete-file");
                    assertThat(point.assumed()).isTrue();
                });
        assertThat(of(Kind.FIGURE, "H2.new-build")).singleElement().satisfies(point -> {
            assertThat(point.to()).as("whose end is not sure").isEqualTo(LocalDate.of(2025, 8, 31));
            assertThat(point.source()).isNotEmpty();
        });
        assertThat(of(Kind.TIME_LIMIT, "housing-emergency-v1, housing, emergency, decide"))
                .singleElement()
                .satisfies(
                        point -> assertThat(point.value()).isEqualTo("2 working-days approver required complete-file"));
        assertThat(of(Kind.TIME_LIMIT, "lapse")).hasSize(1);
        assertThat(of(Kind.STEP, "funeral-v2, funeral, serve")).hasSize(1);
        assertThat(of(Kind.RETENTION, "case-file"))
                .singleElement()
                .satisfies(point -> assertThat(point.value()).isEqualTo("20"));
        assertThat(of(Kind.RETENTION, "authority-order")).hasSize(1);
        assertThat(of(Kind.DATA_REQUEST_LIMIT, "complete, see, correct")).hasSize(2);
        assertThat(of(Kind.AREA, "remoteArea")).hasSize(1);
        assertThat(of(Kind.CALENDAR, "officeHours")).singleElement().satisfies(point -> {
            assertThat(point.value()).isEqualTo("17:00 Asia/Ho_Chi_Minh");
            assertThat(point.source()).isEqualTo("Nghị định 61/2018/NĐ-CP");
        });
        assertThat(of(Kind.CALENDAR, "2027")).hasSize(1);
        assertThat(of(Kind.CALENDAR, "Quốc khánh, 2026, 2026-09-01"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.source()).isEqualTo("Thông báo lịch nghỉ lễ, Tết năm 2026");
                    assertThat(point.value()).isEmpty();
                });
        assertThat(of(Kind.CALENDAR, "2026, 2026-08-31, 2026-08-22")).hasSize(1);
        assertThat(carried.stream().filter(it -> it.kind() == Kind.AUTHORITY))
                .anySatisfy(point -> assertThat(point.subject()).isEqualTo("social-pension, decide-second-complaint"));
    }

    @Test
    void theProvincesOwnFigures_areListedToo() {
        PolicyText text = PolicyText.load().with(Map.of("province/own.yaml", """
                sources: {nq: Nghị quyết}
                parameters:
                  - key: vsi.rate.poor
                    measure: percent
                    rows:
                      - {value: 60, from: 2027-01-01, source: nq, article: "Art. 1", certainty: provisional}
                """));
        assertThat(OpenPoint.of(Policy.of(text)))
                .filteredOn(it -> it.file().equals("province/own.yaml"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.line()).isEqualTo(6);
                    assertThat(point.subject()).isEqualTo("vsi.rate.poor");
                    assertThat(point.source()).isEqualTo("Nghị quyết, Art. 1");
                });
    }
}
