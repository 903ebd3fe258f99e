package vn.ansinh.command.recognition;

import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.Wire;

/**
 * What is wrong with a row of a list's file.
 *
 * @param row as in the file: the header is row 1
 * @param column its name in the header; {@code -} for the row as a whole
 * @param code stable, with texts in both languages
 * @param arguments of the text; no personal data
 */
public record RowFault(int row, String column, String code, List<String> arguments) {
    public RowFault {
        arguments = List.copyOf(arguments);
    }

    /** In one cell. */
    public static RowFault at(int row, Wire column, String code, String... arguments) {
        return new RowFault(row, column.wire(), code, List.of(arguments));
    }

    /** Of the row as a whole. */
    public static RowFault of(int row, String code, String... arguments) {
        return new RowFault(row, "-", code, List.of(arguments));
    }

    /** As a refused import tells it; its texts begin with row and column. */
    public BrokenRule broken() {
        List<String> all = new ArrayList<>(List.of(Integer.toString(row), column));
        all.addAll(arguments);
        return BrokenRule.at("/csv", code, all.toArray(String[]::new));
    }
}
