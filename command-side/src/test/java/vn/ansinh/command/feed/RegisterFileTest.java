package vn.ansinh.command.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.UnitCode;

/** What a register hands over, as a file and from a program, and each thing that can be wrong with a row. */
class RegisterFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String HEADER = "person_number,from,until,unit,amount,act\n";

    private static RegisterRows read(Register register, String rows) {
        return RegisterRows.ofFile(register, HEADER + rows, TODAY);
    }

    @Test
    void fileAndProgram_comeToTheSameEntries() {
        RegisterRows file = read(Register.MOVES, "024050771103,2026-04-01,,07339@2025-07-01,,\n");
        RegisterRows program = RegisterRows.ofProgram(
                Register.MOVES,
                List.of(Map.of(
                        RegisterColumn.NUMBER, "024050771103",
                        RegisterColumn.FROM, "2026-04-01",
                        RegisterColumn.UNIT, "07339@2025-07-01")),
                TODAY);

        assertThat(file.faults()).isEmpty();
        assertThat(file.entries().getFirst().entry())
                .isEqualTo(program.entries().getFirst().entry());
        assertThat(file.entries().getFirst().row()).isEqualTo(2);
        assertThat(program.entries().getFirst().row()).isEqualTo(1);
        assertThat(file.entries().getFirst().entry().unit()).isEqualTo(UnitCode.parse("07339@2025-07-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEATHS     | 024050771103,2026-04-01,,,,            | 2 act cell-missing",
                "DEATHS     | 024050771103,2026-04-01,,,,1 2         | 2 act cell-register-act-malformed",
                "DEATHS     | 024050771103,2026-06-16,,,,7/2026      | 2 from register-row-in-the-future",
                "DEATHS     | 024050771103,16/06/2026,,,,7/2026      | 2 from cell-no-day",
                "DEATHS     | ,2026-04-01,,,,7/2026                  | 2 person_number cell-missing",
                "DEATHS     | 124050771103,2026-04-01,,,,7/2026      | 2 person_number cell-person-number-malformed",
                "DEATHS     | 024050771103,2026-04-01,,,5,7/2026     | 2 amount register-tells-no-such-thing",
                "DEATHS     | 024050771103,2026-04-01                | 2 - csv-cells-differ",
                "MOVES      | 024050771103,2026-04-01,,07339,,       | 2 unit cell-unit-code-malformed",
                "MOVES      | 024050771103,2026-04-01,,99999@,,      | 2 unit register-unit-unknown",
                "SALARIES   | 024050771103,2026-04-01,,,1.5,         | 2 amount cell-register-amount-malformed",
                "SALARIES   | 024050771103,2026-04-01,,,,            | 2 amount cell-missing",
                "DETENTIONS | 024050771103,2026-04-01,2026-03-01,,,  | 2 until register-until-before-from",
            })
    void row_isNamedWithColumnAndReason(Register register, String row, String fault) {
        assertThat(read(register, row + "\n").faults())
                .extracting(it -> it.row() + " " + it.column() + " " + it.code())
                .containsExactly(fault);
    }

    @Test
    void nothingOfAFile_passes_withOneBadRow() {
        RegisterRows rows = read(Register.DEATHS, "024050771103,2026-04-01,,,,7/2026\n024151771104,2026-04-01,,,,\n");
        assertThat(rows.entries()).hasSize(1);
        assertThat(rows.broken()).extracting(BrokenRule::pointer).containsExactly("/csv");
    }

    @Test
    void rowOfAProgram_isNamedInItsPlace() {
        RegisterRows rows = RegisterRows.ofProgram(
                Register.MOVES, List.of(Map.of(RegisterColumn.NUMBER, "12", RegisterColumn.FROM, "2026-04-01")), TODAY);
        assertThat(rows.broken()).extracting(BrokenRule::pointer).containsExactly("/rows/0/personNumber");
    }

    @Test
    void person_standsOnceInAFile() {
        assertThat(read(Register.UNKNOWN_NUMBERS, "024050771103,2026-04-01,,,,\n024050771103,2026-04-02,,,,\n")
                        .faults())
                .extracting(it -> it.row() + " " + it.code())
                .containsExactly("3 person-twice-in-the-file");
    }
}
