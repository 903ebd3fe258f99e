package vn.ansinh.command.entitlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.csv.CsvFile;
import vn.ansinh.command.csv.CsvFile.Row;
import vn.ansinh.command.csv.RowFault;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;

/**
 * A file of those who were paid before as rows, with everything that is wrong with it in itself. Pure.
 *
 * @param rows numbers of all rows that were read, in order
 * @param good those that may be carried in
 */
public record OpeningReading(List<Integer> rows, List<Carried> good, List<RowFault> faults) {
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Za-z0-9]{0,7}");
    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");

    public OpeningReading {
        rows = List.copyOf(rows);
        good = List.copyOf(good);
        faults = List.copyOf(faults);
    }

    /**
     * One row that may stand.
     *
     * @param category empty of somebody who is paid nothing
     * @param amount VND of the sheet's month
     * @param facts of what they had before, by code
     */
    public record Carried(
            int row,
            PersonNumber number,
            String name,
            LocalDate born,
            Scheme scheme,
            String category,
            Money amount,
            Map<FactCode, String> facts) {
        @Override
        public String toString() {
            return "Carried[row=" + row + "]";
        }
    }

    /** What the good rows come to together, VND. */
    public Money total() {
        return good.stream().map(Carried::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Reads a file.
     *
     * @param on the legal day of the act; nobody is born after it
     */
    public static OpeningReading of(String csv, LocalDate on) {
        CsvFile<OpeningColumn> file = CsvFile.read(csv, OpeningColumn.class);
        Reader reader = new Reader(on);
        file.rows().forEach(reader::row);
        List<RowFault> faults = new ArrayList<>(file.faults());
        faults.addAll(reader.faults);
        faults.sort(Comparator.comparingInt(RowFault::row));
        return new OpeningReading(file.rows().stream().map(Row::number).toList(), reader.good, faults);
    }

    private record Key(PersonNumber number, Scheme scheme) {}

    private static final class Reader {
        private final LocalDate on;
        private final Map<Key, Integer> seen = new HashMap<>();
        private final List<Carried> good = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Reader(LocalDate on) {
            this.on = on;
        }

        void row(Row<OpeningColumn> row) {
            int before = faults.size();
            PersonNumber number = cell(row, OpeningColumn.NUMBER, PersonNumber::parse);
            String name = cell(row, OpeningColumn.NAME, Function.identity());
            LocalDate born = cell(row, OpeningColumn.BORN, Reader::day);
            Scheme scheme = cell(row, OpeningColumn.SCHEME, Scheme::ofWire);
            Money amount = amount(row);
            if (born != null && born.isAfter(on)) {
                fault(row, OpeningColumn.BORN, "row-birth-date-in-the-future");
            } else if (number != null
                    && born != null
                    && !number.agreesWith(born, Sex.MALE)
                    && !number.agreesWith(born, Sex.FEMALE)) {
                fault(row, OpeningColumn.NUMBER, "person-number-disagrees");
            }
            Map<FactCode, String> facts = facts(row);
            if (scheme != null && amount != null) {
                paid(row, scheme, amount, facts);
            }
            if (number != null && scheme != null) {
                Integer first = seen.putIfAbsent(new Key(number, scheme), row.number());
                if (first != null) {
                    fault(row, OpeningColumn.NUMBER, "person-twice-in-the-file", Integer.toString(first));
                }
            }
            if (faults.size() == before
                    && number != null
                    && name != null
                    && born != null
                    && scheme != null
                    && amount != null) {
                good.add(new Carried(
                        row.number(), number, name, born, scheme, row.cell(OpeningColumn.CATEGORY), amount, facts));
            }
        }

        /** What is drawn month by month has a category and an amount; of all else only what was had before is told. */
        private void paid(Row<OpeningColumn> row, Scheme scheme, Money amount, Map<FactCode, String> facts) {
            boolean drawn = Rivals.drawnUntilEnded(scheme);
            if (drawn == amount.isZero()) {
                fault(row, OpeningColumn.AMOUNT, drawn ? "opening-row-without-an-amount" : "opening-row-not-monthly");
            }
            if (drawn && !CATEGORY.matcher(row.cell(OpeningColumn.CATEGORY)).matches()) {
                fault(row, OpeningColumn.CATEGORY, "opening-category-malformed");
            }
            if (!drawn && facts.isEmpty()) {
                fault(row, OpeningColumn.SCHEME, "opening-row-tells-nothing");
            }
        }

        private Map<FactCode, String> facts(Row<OpeningColumn> row) {
            Map<FactCode, String> facts = new LinkedHashMap<>();
            String months = row.cell(OpeningColumn.SUPPORTED_MONTHS);
            if (!months.isEmpty()) {
                if (MONTHS.matcher(months).matches()) {
                    facts.put(FactCode.SUPPORTED_MONTHS_USED, Integer.toString(Integer.parseInt(months)));
                } else {
                    fault(row, OpeningColumn.SUPPORTED_MONTHS, "cell-no-number");
                }
            }
            String housed = row.cell(OpeningColumn.HOUSING_HELP);
            switch (housed) {
                case "" -> {}
                case "true", "false" -> facts.put(FactCode.HELPED_WITH_HOUSING_BEFORE, housed);
                default -> fault(row, OpeningColumn.HOUSING_HELP, "cell-no-flag");
            }
            return facts;
        }

        private @Nullable Money amount(Row<OpeningColumn> row) {
            String text = cell(row, OpeningColumn.AMOUNT, Function.identity());
            if (text != null && !AMOUNT.matcher(text).matches()) {
                fault(row, OpeningColumn.AMOUNT, "cell-no-amount");
                return null;
            }
            return text == null ? null : new Money(Long.parseLong(text));
        }

        private static LocalDate day(String text) {
            if (!DAY.matcher(text).matches()) {
                throw new DateTimeException("not a day");
            }
            return LocalDate.parse(text);
        }

        private <T> @Nullable T cell(Row<OpeningColumn> row, OpeningColumn column, Function<String, T> parse) {
            String cell = row.cell(column);
            if (cell.isEmpty()) {
                fault(row, column, "cell-missing");
                return null;
            }
            try {
                return parse.apply(cell);
            } catch (InvalidValue refused) {
                fault(row, column, column == OpeningColumn.SCHEME ? "scheme-unknown" : "cell-" + refused.code());
            } catch (DateTimeException noDay) {
                fault(row, column, "cell-no-day");
            }
            return null;
        }

        private void fault(Row<OpeningColumn> row, OpeningColumn column, String code, String... arguments) {
            faults.add(RowFault.at(row.number(), column, code, arguments));
        }
    }
}
