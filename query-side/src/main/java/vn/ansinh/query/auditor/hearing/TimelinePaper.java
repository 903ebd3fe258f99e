package vn.ansinh.query.auditor.hearing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.query.auditor.hearing.Sheets.Style;
import vn.ansinh.query.auditor.hearing.Timeline.Entry;
import vn.ansinh.query.auditor.hearing.Timeline.Head;

/** The paper as PDF. The same timeline and moment of making give the same bytes: nothing in it is drawn by lot or by the clock. */
final class TimelinePaper {
    private static final float BODY = 9.5f;
    private static final float HEAD_INDENT = 118;
    private static final float ENTRY_INDENT = 14;
    private static final float LEAST_OF_AN_ENTRY = 64;
    private static final int RADIX = 16;
    private static final int DIGITS_OF_AN_ID = 15;

    private TimelinePaper() {}

    /** The file. */
    static byte[] of(Timeline timeline, PaperWords words, Locale language, Instant madeAt) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentInformation(information(timeline, madeAt));
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            // What PDFBox would take the clock for.
            document.setDocumentId(Long.parseLong(timeline.digest().substring(0, DIGITS_OF_AN_ID), RADIX));
            var sheets = new Sheets(document);
            fill(sheets, timeline);
            sheets.feet(
                    words.say("foot.digest", timeline.digest()),
                    timeline.asOf(),
                    (page, pages) -> words.say("foot.page", Integer.toString(page), Integer.toString(pages)));
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDDocumentInformation information(Timeline timeline, Instant madeAt) {
        var information = new PDDocumentInformation();
        information.setTitle(timeline.title() + ", " + timeline.asOf());
        information.setProducer("An Sinh");
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone(Moment.ZONE), Locale.ROOT);
        at.setTimeInMillis(madeAt.toEpochMilli());
        information.setCreationDate(at);
        return information;
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
