package vn.ansinh.command.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.csv.CsvFile;
import vn.ansinh.command.recognition.ListedHousehold.Member;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.value.UnitCode;

/** A file as spreadsheets write it, and each thing that can be wrong with a row, in its row and column. */
class ListFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String HEADER =
            "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\n";
    private static final String HEAD = "H1,poor,,,024162000001,Nguyễn Thị Mùi,1962-03-04,female,head\n";

    private static ListHeader header(ListKind kind) {
        return new ListHeader(
                UnitCode.parse("07210@2025-07-01"),
                kind,
                "7/QĐ-UBND",
                LocalDate.of(2026, 1, 5),
                SignerCapacity.CHAIR,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 12, 31));
    }

    private static ListReading read(String rows) {
        return ListReading.of(header(ListKind.YEARLY), HEADER + rows, TODAY);
    }

    private static List<String> faults(ListReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    @Test
    void file_asASpreadsheetWritesIt_isRead() {
        String csv = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "H1,poor,,2026-06-30,024162000001,\"Nguyễn Thị Mùi, bà\",1962-03-04,female,head\r\n"
                + "\r\n"
                + "H1,poor,,2026-06-30,024090000002, Trần \"Tí\" ,1990-05-06,male,member\r\n";
        ListReading reading = ListReading.of(header(ListKind.YEARLY), csv.replace(" Trần \"Tí\" ", "Trần Tí"), TODAY);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rows()).containsExactly(2, 4);
        ListedHousehold household = reading.households().getFirst();
        assertThat(household.standing()).isEqualTo(HouseholdClass.POOR);
        assertThat(household.from()).isEqualTo("2026-01-05");
        assertThat(household.until()).isEqualTo("2026-06-30");
        assertThat(household.members()).extracting(Member::name).containsExactly("Nguyễn Thị Mùi, bà", "Trần Tí");
        assertThat(household.members()).extracting(Member::row).containsExactly(2, 4);
        assertThat(reading.persons()).isEqualTo(2);
    }

    @Test
    void name_isTheSame_inWhicheverFormItsMarksCome() {
        String apart = Normalizer.normalize(HEAD, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(HEAD);
        assertThat(read(apart).households()).isEqualTo(read(HEAD).households());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "h1,poor,,,024162000001,A,1962-03-04,female,head | 2 household_code household-code-malformed",
                "H024162000001,poor,,,024162000001,A,1962-03-04,female,head | 2 household_code household-code-malformed",
                "H1,rich,,,024162000001,A,1962-03-04,female,head | 2 class household-class-unknown",
                "H1,,,,024162000001,A,1962-03-04,female,head | 2 class cell-missing",
                "H1,left,,,,,,, | 2 class household-leaves-no-yearly-list",
                "H1,poor,2026-02-30,,024162000001,A,1962-03-04,female,head | 2 from cell-no-day",
                "H1,poor,2025-12-31,,024162000001,A,1962-03-04,female,head | 2 from household-outside-the-list",
                "H1,poor,,2027-01-01,024162000001,A,1962-03-04,female,head | 2 until household-outside-the-list",
                "H1,poor,2026-03-02,2026-03-01,024162000001,A,1962-03-04,female,head | 2 until household-until-before-from",
                "H1,poor,,,02416200001,A,1962-03-04,female,head | 2 person_number cell-person-number-malformed",
                "H1,poor,,,099162000001,A,1962-03-04,female,head | 2 person_number cell-person-number-impossible",
                "H1,poor,,,024062000001,A,1962-03-04,female,head | 2 person_number person-number-disagrees",
                "H1,poor,,,,A,1962-03-04,female,head | 2 person_number cell-missing",
                "H1,poor,,,024162000001,,1962-03-04,female,head | 2 full_name cell-missing",
                "H1,poor,,,024162000001,A,4/3/1962,female,head | 2 birth_date cell-no-day",
                "H1,poor,,,024326000001,A,2026-03-02,female,head | 2 birth_date row-birth-date-in-the-future",
                "H1,poor,,,024162000001,A,1962-03-04,nữ,head | 2 sex sex-unknown",
                "H1,poor,,,024162000001,A,1962-03-04,female,wife | 2 relation relation-unknown",
                "H1,poor,,,024162000001,A,1962-03-04,female,member | 2 relation household-without-a-head",
                "H1,poor,,,024162000001,A,1962-03-04,female | 2 - csv-cells-differ",
                "H1,poor,,,024162000001,\"A,1962-03-04,female,head | 2 - csv-unreadable",
                " | 1 - csv-empty"
            })
    void wrongCell_isNamedWithRowAndColumn(String row, String fault) {
        ListReading reading = read(row == null ? "" : row + "\n");

        assertThat(faults(reading)).containsExactly(fault);
        assertThat(reading.households()).isEmpty();
    }

    @Test
    void whatOnlyAllRowsTell_isNamedInTheLaterRow() {
        String twoHeads = HEAD + "H1,poor,,,024090000002,B,1990-05-06,male,head\n";
        assertThat(faults(read(twoHeads))).containsExactly("3 relation household-with-two-heads");

        String another = HEAD + "H1,near-poor,,,024090000002,B,1990-05-06,male,member\n";
        assertThat(faults(read(another))).containsExactly("3 - household-rows-differ");

        String twice = HEAD + "H2,poor,,,024162000001,A,1962-03-04,female,head\n";
        assertThat(faults(read(twice))).containsExactly("3 person_number person-twice-in-the-file");
    }

    @Test
    void goodHouseholds_areReadBesideBadOnes_soThatAllFaultsComeAtOnce() {
        ListReading reading = read(HEAD + "h2,rich,,,1,,x,y,z\n");

        assertThat(reading.households()).extracting(ListedHousehold::code).containsExactly("H1");
        assertThat(faults(reading))
                .hasSize(7)
                .allSatisfy(fault -> assertThat(fault).startsWith("3 "));
    }

    @Test
    void householdThatLeft_isACodeAndADay_inARunningReview() {
        ListHeader changes = header(ListKind.CHANGES);
        String left = HEADER + "H9,left,2026-02-01,,,,,,\n";
        assertThat(ListReading.of(changes, left, TODAY).households())
                .singleElement()
                .satisfies(it -> assertThat(it.members()).isEmpty());
        assertThat(faults(ListReading.of(changes, left + "H9,left,2026-02-01,,,,,,\n", TODAY)))
                .containsExactly("3 - household-twice-in-the-file");
        assertThat(faults(ListReading.of(changes, HEADER + "H9,left,,,024162000001,,,,\n", TODAY)))
                .containsExactly("2 person_number household-that-left-names-nobody");
    }

    @Test
    void header_andNumberOfRows_areThoseThatAreStated() {
        assertThat(faults(ListReading.of(header(ListKind.YEARLY), "ma_ho,loai\nH1,poor\n", TODAY)))
                .containsExactly("1 - csv-header-differs");
        String full = IntStream.range(0, CsvFile.MOST_ROWS)
                .mapToObj(i -> String.format(Locale.ROOT, "H%d,poor,,,0241620%05d,A,1962-03-04,female,head%n", i, i))
                .collect(Collectors.joining());
        assertThat(read(full).faults()).isEmpty();
        assertThat(read(full).households()).hasSize(CsvFile.MOST_ROWS);
        assertThat(faults(read(full + HEAD.replace("H1,", "HX,"))))
                .contains((CsvFile.MOST_ROWS + 2) + " - csv-too-many-rows");
    }

    /** Where a name is too long or holds a line break, nothing of it is repeated. */
    @Test
    void unusableName_isRefused_withoutRepeatingIt() {
        ListReading reading = read(HEAD.replace("Nguyễn Thị Mùi", "\"Nguyễn\nMùi\"")
                + HEAD.replace("Nguyễn Thị Mùi", "A".repeat(121)).replace("H1", "H2"));

        assertThat(faults(reading)).containsExactly("2 full_name cell-unreadable", "3 full_name cell-too-long");
        assertThat(reading.faults().toString()).doesNotContain("Mùi", "AAA");
    }
}
