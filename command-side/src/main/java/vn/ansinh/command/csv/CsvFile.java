package vn.ansinh.command.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.ansinh.kernel.value.Wire;

/**
 * The rows of a file as they stand in it: UTF-8 text with a header, cells divided by commas and quoted where they hold one (RFC 4180), lines
 * ended by LF or CRLF, with or without a byte order mark. Cells come stripped and in composed form (NFC).
 *
 * @param <C> the columns, in their order
 */
public record CsvFile<C extends Enum<C> & Wire>(List<Row<C>> rows, List<RowFault> faults) {
    /** A commune has some hundred poor and near-poor households; a register hands over what changed. */
    public static final int MOST_ROWS = 2_000;

    static final int LONGEST_CELL = 120;

    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final String MARK = "\uFEFF";

    /**
     * One row.
     *
     * @param number as in the file; the header is 1
     * @param cells all columns; empty text where nothing stands
     */
    public record Row<C extends Enum<C> & Wire>(int number, Map<C, String> cells) {
        public String cell(C column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a file of these columns. */
    public static <C extends Enum<C> & Wire> CsvFile<C> read(String csv, Class<C> columns) {
        return new Reader<>(columns).read(csv);
    }

    /** A day as a cell writes it: ten characters, as in 2026-01-31. @throws DateTimeException when it is none */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("not a day");
        }
        return LocalDate.parse(text);
    }

    private static final class Reader<C extends Enum<C> & Wire> {
        private final Class<C> type;
        private final C[] columns;
        private final List<Row<C>> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Reader(Class<C> type) {
            this.type = type;
            this.columns = type.getEnumConstants();
        }

        CsvFile<C> read(String csv) {
            String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
            int row = 0;
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(text))
                    .setFormat(CSVFormat.DEFAULT
                            .builder()
                            .setIgnoreEmptyLines(false)
                            .get())
                    .get()) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext() && rows.size() <= MOST_ROWS) {
                    CSVRecord line = records.next();
                    row++;
                    if (row == 1) {
                        if (!isHeader(line)) {
                            return new CsvFile<>(List.of(), List.of(RowFault.of(1, "csv-header-differs", header())));
                        }
                    } else if (!isBlank(line)) {
                        row(row, line);
                    }
                }
            } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
                // The parser's own words would repeat what stands in the file.
                faults.add(RowFault.of(row + 1, "csv-unreadable"));
            }
            if (rows.size() > MOST_ROWS) {
                faults.add(RowFault.of(row, "csv-too-many-rows", Integer.toString(MOST_ROWS)));
            } else if (rows.isEmpty() && faults.isEmpty()) {
                faults.add(RowFault.of(Math.max(row, 1), row == 0 ? "csv-header-differs" : "csv-empty", header()));
            }
            return new CsvFile<>(List.copyOf(rows), List.copyOf(faults));
        }

        /** The header as it must stand. */
        private String header() {
            return String.join(",", Arrays.stream(columns).map(Wire::wire).toList());
        }

        private boolean isHeader(CSVRecord line) {
            return String.join(",", line.stream().map(String::strip).toList()).equals(header());
        }

        private static boolean isBlank(CSVRecord line) {
            return line.stream().allMatch(String::isBlank);
        }

        private void row(int number, CSVRecord line) {
            if (line.size() != columns.length) {
                faults.add(RowFault.of(number, "csv-cells-differ", Integer.toString(columns.length)));
                return;
            }
            Map<C, String> cells = new EnumMap<>(type);
            boolean whole = true;
            for (int i = 0; i < columns.length; i++) {
                C column = columns[i];
                String cell =
                        Normalizer.normalize(line.get(i), Normalizer.Form.NFC).strip();
                if (cell.length() > LONGEST_CELL) {
                    faults.add(RowFault.at(number, column, "cell-too-long", Integer.toString(LONGEST_CELL)));
                    whole = false;
                } else if (cell.chars().anyMatch(Character::isISOControl)) {
                    faults.add(RowFault.at(number, column, "cell-unreadable"));
                    whole = false;
                }
                cells.put(column, cell);
            }
            if (whole) {
                rows.add(new Row<>(number, cells));
            }
        }
    }
}
