package vn.ansinh.query.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.ansinh.kernel.value.Moment;

/**
 * A paper as PDF, A4. The same words and moment of making give the same bytes: nothing in it is drawn by lot or by the clock.
 *
 * @param title as the file's own data have it
 * @param digest SHA-256 (hex) of what the paper is made from, at the foot of each sheet
 * @param of what it is of and as of when, at the foot of each sheet
 */
public record Pdf(String title, String digest, String of, Locale language, Instant madeAt) {
    private static final int RADIX = 16;
    private static final int DIGITS_OF_AN_ID = 15;

    /** Writes what stands on the sheets. */
    @FunctionalInterface
    public interface Writing {
        void on(Sheets sheets) throws IOException;
    }

    /** The file. */
    public byte[] write(PaperWords words, Writing writing) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentInformation(information());
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            // What PDFBox would take the clock for.
            document.setDocumentId(Long.parseLong(digest.substring(0, DIGITS_OF_AN_ID), RADIX));
            var sheets = new Sheets(document);
            writing.on(sheets);
            sheets.feet(
                    words.say("foot.digest", digest),
                    of,
                    (page, pages) -> words.say("foot.page", Integer.toString(page), Integer.toString(pages)));
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The answer that hands the file over. */
    public static ResponseEntity<Resource> answer(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(new ByteArrayResource(file));
    }

    private PDDocumentInformation information() {
        var information = new PDDocumentInformation();
        information.setTitle(title + ", " + of);
        information.setProducer("An Sinh");
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone(Moment.ZONE), Locale.ROOT);
        at.setTimeInMillis(madeAt.toEpochMilli());
        information.setCreationDate(at);
        return information;
    }
}
