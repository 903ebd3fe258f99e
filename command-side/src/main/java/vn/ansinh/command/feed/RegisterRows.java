package vn.ansinh.command.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.csv.CsvFile;
import vn.ansinh.command.csv.CsvFile.Row;
import vn.ansinh.command.csv.RowFault;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a register hands over as entries, with everything that is wrong with it: a file and the rows of a program come to the same cells and are
 * read alike. Pure.
 *
 * @param ofProgram whether they came as rows of the request and not in a file
 * @param entries those whose cells are good, with their rows
 */
public record RegisterRows(boolean ofProgram, List<Line> entries, List<RowFault> faults) {
    /** A refusal names at most so many rows. */
    private static final int MOST_NAMED = 100;

    private static final Pattern AMOUNT = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final Pattern ACT = Pattern.compile("[0-9A-ZĐ][0-9A-ZĐ/.-]{0,39}");
    private static final UnitRegistry UNITS = UnitRegistry.load();

    /** A row that can be recorded. */
    public record Line(int row, PersonNumber number, RegisterEntry entry) {}

    /** Which cells a register must fill, and which it may. */
    private record Form(Set<RegisterColumn> must, Set<RegisterColumn> may) {}

    private static final Map<Register, Form> FORMS = new EnumMap<>(Map.of(
            Register.DEATHS, new Form(Set.of(RegisterColumn.ACT), Set.of()),
            Register.MOVES, new Form(Set.of(), Set.of(RegisterColumn.UNIT)),
            Register.DETENTIONS, new Form(Set.of(), Set.of(RegisterColumn.UNTIL)),
            Register.UNKNOWN_NUMBERS, new Form(Set.of(), Set.of()),
            Register.SALARIES, new Form(Set.of(RegisterColumn.AMOUNT), Set.of(RegisterColumn.UNTIL)),
            Register.PENSIONS, new Form(Set.of(RegisterColumn.AMOUNT), Set.of(RegisterColumn.UNTIL)),
            Register.VEHICLES, new Form(Set.of(), Set.of(RegisterColumn.UNTIL))));

    /**
     * Reads a file.
     *
     * @param on the legal day of the act; no register knows what is to come
     */
    public static RegisterRows ofFile(Register register, String csv, LocalDate on) {
        CsvFile<RegisterColumn> file = CsvFile.read(csv, RegisterColumn.class);
        return read(false, register, file.rows(), file.faults(), on);
    }

    /**
     * Reads what a program hands over.
     *
     * @param rows as a file's, numbered from 1
     */
    public static RegisterRows ofProgram(Register register, List<Map<RegisterColumn, String>> rows, LocalDate on) {
        List<Row<RegisterColumn>> numbered = new ArrayList<>();
        for (Map<RegisterColumn, String> cells : rows) {
            numbered.add(new Row<>(numbered.size() + 1, cells));
        }
        return read(true, register, numbered, List.of(), on);
    }

    private static RegisterRows read(
            boolean ofProgram, Register register, List<Row<RegisterColumn>> rows, List<RowFault> found, LocalDate on) {
        Reader reader = new Reader(register, on);
        rows.forEach(reader::row);
        List<RowFault> faults = new ArrayList<>(found);
        faults.addAll(reader.faults);
        faults.sort(Comparator.comparingInt(RowFault::row));
        return new RegisterRows(ofProgram, List.copyOf(reader.lines), List.copyOf(faults));
    }

    /** What is wrong, each in its place in the request; of rows the first hundred. */
    public List<BrokenRule> broken() {
        return faults.stream()
                .limit(MOST_NAMED)
                .map(fault -> fault.broken(placeOf(fault)))
                .toList();
    }

    private String placeOf(RowFault fault) {
        return ofProgram ? "/rows/" + (fault.row() - 1) + RegisterColumn.pointerOf(fault.column()) : "/csv";
    }

    private static final class Reader {
        private final Register register;
        private final Form form;
        private final LocalDate on;
        private final List<Line> lines = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Map<PersonNumber, Integer> persons = new HashMap<>();

        Reader(Register register, LocalDate on) {
            this.register = register;
            this.form = FORMS.getOrDefault(register, new Form(Set.of(), Set.of()));
            this.on = on;
        }

        void row(Row<RegisterColumn> row) {
            int before = faults.size();
            PersonNumber number = required(row, RegisterColumn.NUMBER, PersonNumber::parse);
            LocalDate from = required(row, RegisterColumn.FROM, CsvFile::day);
            LocalDate until = cell(row, RegisterColumn.UNTIL, CsvFile::day);
            UnitCode unit = cell(row, RegisterColumn.UNIT, UnitCode::parse);
            Money amount = cell(row, RegisterColumn.AMOUNT, Reader::amount);
            String act = cell(row, RegisterColumn.ACT, Reader::act);
            together(row, number, from, until, unit);
            if (faults.size() == before && number != null && from != null) {
                lines.add(new Line(row.number(), number, new RegisterEntry(register, from, until, unit, amount, act)));
            }
        }

        private void together(
                Row<RegisterColumn> row,
                @Nullable PersonNumber number,
                @Nullable LocalDate from,
                @Nullable LocalDate until,
                @Nullable UnitCode unit) {
            if (from != null && from.isAfter(on)) {
                fault(row, RegisterColumn.FROM, "register-row-in-the-future", on.toString());
            }
            if (from != null && until != null && until.isBefore(from)) {
                fault(row, RegisterColumn.UNTIL, "register-until-before-from");
            }
            if (unit != null && UNITS.find(unit).isEmpty()) {
                fault(row, RegisterColumn.UNIT, "register-unit-unknown");
            }
            Integer first = number == null ? null : persons.putIfAbsent(number, row.number());
            if (first != null) {
                fault(row, RegisterColumn.NUMBER, "person-twice-in-the-file", Integer.toString(first));
            }
        }

        private <T> @Nullable T required(Row<RegisterColumn> row, RegisterColumn column, Function<String, T> parse) {
            if (row.cell(column).isEmpty()) {
                fault(row, column, "cell-missing");
                return null;
            }
            return parsed(row, column, parse);
        }

        private <T> @Nullable T cell(Row<RegisterColumn> row, RegisterColumn column, Function<String, T> parse) {
            boolean empty = row.cell(column).isEmpty();
            if (form.must().contains(column)) {
                return required(row, column, parse);
            }
            if (!empty && !form.may().contains(column)) {
                fault(row, column, "register-tells-no-such-thing");
                return null;
            }
            return empty ? null : parsed(row, column, parse);
        }

        private <T> @Nullable T parsed(Row<RegisterColumn> row, RegisterColumn column, Function<String, T> parse) {
            try {
                return parse.apply(row.cell(column));
            } catch (InvalidValue refused) {
                fault(row, column, "cell-" + refused.code());
            } catch (DateTimeException noDay) {
                fault(row, column, "cell-no-day");
            }
            return null;
        }

        private static Money amount(String text) {
            if (!AMOUNT.matcher(text).matches()) {
                throw new InvalidValue("register-amount-malformed", "not whole VND");
            }
            return new Money(Long.parseLong(text));
        }

        private static String act(String text) {
            if (!ACT.matcher(text).matches()) {
                throw new InvalidValue("register-act-malformed", "not the number of an entry");
            }
            return text;
        }

        private void fault(Row<RegisterColumn> row, RegisterColumn column, String code, String... arguments) {
            faults.add(RowFault.at(row.number(), column, code, arguments));
        }
    }
}
