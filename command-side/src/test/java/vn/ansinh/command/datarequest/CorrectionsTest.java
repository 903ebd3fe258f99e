package vn.ansinh.command.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.port.PersonCases.Act;
import vn.ansinh.command.port.PersonCases.Course;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.value.CaseId;

class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void cases_areThoseCorrectedOnTheDay_orAfterIt() {
        Record corrected = sample("case.fact-corrected");
        List<Course> courses = List.of(
                course(1, new Act(corrected, DAY.minusDays(1))),
                course(2, new Act(corrected, DAY)),
                course(3, new Act(corrected, DAY.minusDays(9)), new Act(corrected, DAY.plusDays(3))));

        assertThat(Corrections.since(DAY, courses)).containsExactlyInAnyOrder(caseId(2), caseId(3));
    }

    @ParameterizedTest
    @CsvSource({
        "case.fact-corrected,   true",
        "case.party-corrected,  true",
        "case.identity-cleared, true",
        "case.decision-amended, true",
        "case.reopened,         true",
        "case.supplemented,     false",
        "case.withdrawn,        false",
        "allowance.lodged,      false"
    })
    void correction_isWhatReplacesSomethingThatWasStatedOrDecided(String name, boolean corrects) {
        assertThat(Corrections.since(DAY, List.of(course(1, new Act(sample(name), DAY)))))
                .hasSize(corrects ? 1 : 0);
    }

    private static Course course(int number, Act... acts) {
        return new Course(caseId(number), true, List.of(acts));
    }

    private static CaseId caseId(int number) {
        return CaseId.parse("saa-" + Integer.toString(number).repeat(32));
    }

    private static Record sample(String name) {
        EventCatalogue.Entry entry = EventCatalogue.entries().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (InputStream in = EventCatalogue.class.getResourceAsStream("/samples/" + name + "-r1.json")) {
            return RecordCodec.decode(Objects.requireNonNull(in, name).readAllBytes(), entry.type());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
