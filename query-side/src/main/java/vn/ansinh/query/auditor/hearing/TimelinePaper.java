package vn.ansinh.query.auditor.hearing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.ansinh.query.auditor.hearing.Timeline.Entry;
import vn.ansinh.query.auditor.hearing.Timeline.Head;
import vn.ansinh.query.paper.PaperWords;
import vn.ansinh.query.paper.Pdf;
import vn.ansinh.query.paper.Sheets;
import vn.ansinh.query.paper.Sheets.Style;

/** How the timeline stands on its sheets. */
final class TimelinePaper {
    private static final float BODY = 9.5f;
    private static final float HEAD_INDENT = 118;
    private static final float ENTRY_INDENT = 14;
    private static final float LEAST_OF_AN_ENTRY = 64;

    private TimelinePaper() {}

    /** The file. */
    static byte[] of(Timeline timeline, PaperWords words, Locale language, Instant madeAt) {
        return new Pdf(timeline.title(), timeline.digest(), timeline.asOf(), language, madeAt)
                .write(words, sheets -> fill(sheets, timeline));
    }

    private static void fill(Sheets sheets, Timeline timeline) throws IOException {
        sheets.paragraph(timeline.title(), new Style(true, 15, 0, 0));
        sheets.paragraph(timeline.subtitle(), new Style(false, BODY, 0, 0.35f));
        sheets.space(8);
        for (Head head : timeline.head()) {
            sheets.pair(head.what(), head.said(), HEAD_INDENT, BODY);
        }
        sheets.pair("", timeline.digest(), HEAD_INDENT, BODY - 1.5f);
        sheets.space(8);
        List<Entry> entries = timeline.entries();
        for (int at = 0; at < entries.size(); at++) {
            entry(sheets, at + 1, entries.get(at));
        }
    }

    private static void entry(Sheets sheets, int number, Entry entry) throws IOException {
        sheets.keep(LEAST_OF_AN_ENTRY);
        sheets.space(6);
        sheets.paragraph(number + ". " + entry.title(), new Style(true, BODY + 1, 0, 0));
        sheets.paragraph(entry.acted(), new Style(false, BODY - 1, ENTRY_INDENT, 0.35f));
        for (String line : entry.lines()) {
            sheets.paragraph(line, new Style(false, BODY, ENTRY_INDENT, 0));
        }
    }
}
