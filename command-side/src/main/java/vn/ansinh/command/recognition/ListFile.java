package vn.ansinh.command.recognition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.ansinh.kernel.value.Wire;

/**
 * The rows of a list's file as they stand in it: UTF-8 text with a header, cells divided by commas and quoted where they hold one
 * (RFC 4180), lines ended by LF or CRLF, with or without a byte order mark. Cells come stripped and in composed form (NFC).
 */
public record ListFile<C extends Enum<C> & Wire>(List<Row<C>> rows, List<RowFault> faults) {
    /** A commune has some hundred poor and near-poor households. */
    static final int MOST_ROWS = 2_000;

    static final int LONGEST_CELL = 120;

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

    /**
     * Reads a file.
     *
     * @param columns whose words are the header, in their order
     */
    public static <C extends Enum<C> & Wire> ListFile<C> read(String csv, Class<C> columns) {
        List<Row<C>> rows = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
        int row = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(
                        CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get())
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && rows.size() <= MOST_ROWS) {
                CSVRecord line = records.next();
                row++;
                if (row == 1) {
                    if (!isHeader(line, columns)) {
                        return new ListFile<>(
                                List.of(), List.of(RowFault.of(1, "csv-header-differs", header(columns))));
                    }
                } else if (!isBlank(line)) {
                    row(row, line, columns, rows, faults);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            // The parser's own words would repeat what stands in the file.
            faults.add(RowFault.of(row + 1, "csv-unreadable"));
        }
        if (rows.size() > MOST_ROWS) {
            faults.add(RowFault.of(row, "csv-too-many-rows", Integer.toString(MOST_ROWS)));
        } else if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(RowFault.of(Math.max(row, 1), row == 0 ? "csv-header-differs" : "csv-empty", header(columns)));
        }
        return new ListFile<>(List.copyOf(rows), List.copyOf(faults));
    }

    /** The header as it must stand. */
    static <C extends Enum<C> & Wire> String header(Class<C> columns) {
        return String.join(
                ",", Arrays.stream(columns.getEnumConstants()).map(Wire::wire).toList());
    }

    private static <C extends Enum<C> & Wire> boolean isHeader(CSVRecord line, Class<C> columns) {
        return String.join(",", line.stream().map(String::strip).toList()).equals(header(columns));
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static <C extends Enum<C> & Wire> void row(
            int number, CSVRecord line, Class<C> type, List<Row<C>> rows, List<RowFault> faults) {
        C[] columns = type.getEnumConstants();
        if (line.size() != columns.length) {
            faults.add(RowFault.of(number, "csv-cells-differ", Integer.toString(columns.length)));
            return;
        }
        Map<C, String> cells = new EnumMap<>(type);
        boolean whole = true;
        for (int i = 0; i < columns.length; i++) {
            C column = columns[i];
            String cell = Normalizer.normalize(line.get(i), Normalizer.Form.NFC).strip();
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
