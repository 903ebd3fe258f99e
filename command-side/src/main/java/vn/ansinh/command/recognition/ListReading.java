package vn.ansinh.command.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.csv.CsvFile;
import vn.ansinh.command.csv.CsvFile.Row;
import vn.ansinh.command.csv.RowFault;
import vn.ansinh.command.recognition.ListedHousehold.Member;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.Wire;

/**
 * A list's file as households, with everything that is wrong with it in itself: what other lists say is not looked at. Pure.
 *
 * @param rows numbers of all rows that were read, in order
 * @param households those whose rows are all good
 */
public record ListReading(List<Integer> rows, List<ListedHousehold> households, List<RowFault> faults) {
    /** It stands open in the log: nobody's number may be in it. */
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{12})[0-9A-Z][0-9A-Z.-]{0,23}");

    /**
     * Reads a file.
     *
     * @param on the legal day of the act; nobody is born after it
     */
    public static ListReading of(ListHeader header, String csv, LocalDate on) {
        CsvFile<Column> file = CsvFile.read(csv, Column.class);
        Reader reader = new Reader(header, on);
        file.rows().forEach(reader::row);
        reader.together();
        List<RowFault> faults = new ArrayList<>(file.faults());
        faults.addAll(reader.faults);
        faults.sort(Comparator.comparingInt(RowFault::row));
        return new ListReading(
                file.rows().stream().map(Row::number).toList(), List.copyOf(reader.households), List.copyOf(faults));
    }

    /** How many members the good households have together. */
    public int persons() {
        return households.stream().mapToInt(it -> it.members().size()).sum();
    }

    /** A row whose cells are good. */
    private record Line(
            int row,
            String household,
            HouseholdClass standing,
            LocalDate from,
            LocalDate until,
            @Nullable Member member) {
        boolean saysTheSameAs(Line other) {
            return standing == other.standing && from.equals(other.from) && until.equals(other.until);
        }
    }

    private static final class Reader {
        private final ListHeader header;
        private final LocalDate on;
        private final Map<String, List<Line>> lines = new LinkedHashMap<>();
        private final Map<PersonNumber, Integer> persons = new LinkedHashMap<>();
        private final List<ListedHousehold> households = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Reader(ListHeader header, LocalDate on) {
            this.header = header;
            this.on = on;
        }

        void row(Row<Column> row) {
            int before = faults.size();
            String household = row.cell(Column.HOUSEHOLD);
            if (!CODE.matcher(household).matches()) {
                fault(row, Column.HOUSEHOLD, "household-code-malformed");
            }
            HouseholdClass standing = standing(row);
            LocalDate from = day(row, Column.FROM, header.from());
            LocalDate until = day(row, Column.UNTIL, header.until());
            if (from != null && until != null) {
                span(row, from, until);
            }
            Member member = standing == HouseholdClass.LEFT ? nobody(row) : member(row);
            if (faults.size() == before && standing != null && from != null && until != null) {
                lines.computeIfAbsent(household, it -> new ArrayList<>())
                        .add(new Line(row.number(), household, standing, from, until, member));
            }
        }

        private @Nullable HouseholdClass standing(Row<Column> row) {
            HouseholdClass standing = choice(row, Column.CLASS, "household-class-unknown", HouseholdClass.class);
            if (standing == HouseholdClass.LEFT && header.kind() == ListKind.YEARLY) {
                fault(row, Column.CLASS, "household-leaves-no-yearly-list");
            }
            return standing;
        }

        private void span(Row<Column> row, LocalDate from, LocalDate until) {
            if (until.isBefore(from)) {
                fault(row, Column.UNTIL, "household-until-before-from");
            } else if (from.isBefore(header.from()) || until.isAfter(header.until())) {
                fault(
                        row,
                        from.isBefore(header.from()) ? Column.FROM : Column.UNTIL,
                        "household-outside-the-list",
                        header.from().toString(),
                        header.until().toString());
            }
        }

        /** Who leaves is told by the code alone: the list in force says who that is. */
        private @Nullable Member nobody(Row<Column> row) {
            for (Column column : List.of(Column.NUMBER, Column.NAME, Column.BORN, Column.SEX, Column.RELATION)) {
                if (!row.cell(column).isEmpty()) {
                    fault(row, column, "household-that-left-names-nobody");
                }
            }
            return null;
        }

        private @Nullable Member member(Row<Column> row) {
            PersonNumber number = cell(row, Column.NUMBER, PersonNumber::parse);
            String name = cell(row, Column.NAME, Function.identity());
            LocalDate born = cell(row, Column.BORN, CsvFile::day);
            Sex sex = choice(row, Column.SEX, "sex-unknown", Sex.class);
            Boolean head = head(row);
            if (born != null && born.isAfter(on)) {
                fault(row, Column.BORN, "row-birth-date-in-the-future");
                return null;
            }
            if (number == null || name == null || born == null || sex == null || head == null) {
                return null;
            }
            if (!number.agreesWith(born, sex)) {
                fault(row, Column.NUMBER, "person-number-disagrees");
            }
            Integer first = persons.putIfAbsent(number, row.number());
            if (first != null) {
                fault(row, Column.NUMBER, "person-twice-in-the-file", Integer.toString(first));
            }
            return new Member(row.number(), head, name, born, sex, number);
        }

        private @Nullable Boolean head(Row<Column> row) {
            return switch (row.cell(Column.RELATION)) {
                case "head" -> true;
                case "member" -> false;
                case "" -> {
                    fault(row, Column.RELATION, "cell-missing");
                    yield null;
                }
                default -> {
                    fault(row, Column.RELATION, "relation-unknown");
                    yield null;
                }
            };
        }

        /** What only all rows of a household can tell. */
        void together() {
            lines.forEach((code, all) -> {
                int before = faults.size();
                Line first = all.getFirst();
                all.stream()
                        .filter(line -> !line.saysTheSameAs(first))
                        .forEach(line -> faults.add(
                                RowFault.of(line.row(), "household-rows-differ", Integer.toString(first.row()))));
                List<Member> members = new ArrayList<>();
                all.forEach(line -> {
                    Member member = line.member();
                    if (member != null) {
                        members.add(member);
                    }
                });
                heads(first, all, members);
                if (faults.size() == before) {
                    households.add(new ListedHousehold(
                            first.row(), code, first.standing(), first.from(), first.until(), members));
                }
            });
        }

        private void heads(Line first, List<Line> all, List<Member> members) {
            if (first.standing() == HouseholdClass.LEFT) {
                all.stream()
                        .skip(1)
                        .forEach(line -> faults.add(
                                RowFault.of(line.row(), "household-twice-in-the-file", Integer.toString(first.row()))));
                return;
            }
            List<Member> heads = members.stream().filter(Member::head).toList();
            if (heads.isEmpty()) {
                faults.add(RowFault.at(first.row(), Column.RELATION, "household-without-a-head"));
            }
            heads.stream()
                    .skip(1)
                    .forEach(it -> faults.add(RowFault.at(
                            it.row(),
                            Column.RELATION,
                            "household-with-two-heads",
                            Integer.toString(heads.getFirst().row()))));
        }

        private @Nullable LocalDate day(Row<Column> row, Column column, LocalDate otherwise) {
            return row.cell(column).isEmpty() ? otherwise : cell(row, column, CsvFile::day);
        }

        private <E extends Enum<E> & Wire> @Nullable E choice(
                Row<Column> row, Column column, String code, Class<E> type) {
            String cell = row.cell(column);
            try {
                if (!cell.isEmpty()) {
                    return Wire.parse(type, cell);
                }
                fault(row, column, "cell-missing");
            } catch (InvalidValue unknown) {
                fault(row, column, code);
            }
            return null;
        }

        private <T> @Nullable T cell(Row<Column> row, Column column, Function<String, T> parse) {
            String cell = row.cell(column);
            if (cell.isEmpty()) {
                fault(row, column, "cell-missing");
                return null;
            }
            try {
                return parse.apply(cell);
            } catch (InvalidValue refused) {
                fault(row, column, "cell-" + refused.code());
            } catch (DateTimeException noDay) {
                fault(row, column, "cell-no-day");
            }
            return null;
        }

        private void fault(Row<Column> row, Column column, String code, String... arguments) {
            faults.add(RowFault.at(row.number(), column, code, arguments));
        }
    }
}
