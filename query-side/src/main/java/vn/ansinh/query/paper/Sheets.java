package vn.ansinh.query.paper;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** A4 sheets that are filled line by line from above, words never cut unless one is wider than the sheet. Points. Not for several threads. */
public final class Sheets {
    /** Free of marks to the left and the right. */
    public static final float MARGIN = 56;

    private static final float TOP = 56;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.35f;
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /** Stands for what the font cannot write. */
    private static final String UNKNOWN = "□";

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont bold;
    private final Map<PDFont, Map<Integer, String>> writable = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private @Nullable PDPageContentStream content;
    private float y;

    /** How a text is set: in points, {@code indent} from the margin, {@code grey} 0 for black. */
    public record Style(boolean isBold, float size, float indent, float grey) {}

    Sheets(PDDocument document) throws IOException {
        this.document = document;
        this.plain = font("DejaVuSans.ttf");
        this.bold = font("DejaVuSans-Bold.ttf");
    }

    private PDFont font(String file) throws IOException {
        try (InputStream in = Sheets.class.getResourceAsStream(FONTS + file)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + file);
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** A paragraph, in as many lines as it needs. */
    public void paragraph(String text, Style style) throws IOException {
        for (String line : broken(text, style, width() - style.indent())) {
            line(line, style);
        }
    }

    /** A name in bold and what it is beside it, which hangs where it goes on. */
    public void pair(String what, String said, float indent, float size) throws IOException {
        Style name = new Style(true, size, 0, 0);
        Style value = new Style(false, size, indent, 0);
        boolean first = true;
        for (String line : broken(said, value, width() - indent)) {
            if (first) {
                line(what, name);
                y += size * LEADING;
                first = false;
            }
            line(line, value);
        }
    }

    public void space(float points) {
        y -= points;
    }

    /** Begins a new sheet unless so much is left on this one. */
    public void keep(float points) throws IOException {
        if (content == null || y - points < BOTTOM) {
            sheet();
        }
    }

    private void line(String text, Style style) throws IOException {
        keep(style.size() * LEADING);
        y -= style.size() * LEADING;
        write(open(), text, style, MARGIN + style.indent(), y);
    }

    private PDPageContentStream open() {
        if (content == null) {
            throw new IllegalStateException("no sheet is begun");
        }
        return content;
    }

    private void sheet() throws IOException {
        close();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - TOP;
    }

    private void close() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** The same at the foot of each sheet: two texts to the left, one above the other, and the page to the right. */
    void feet(String above, String below, PageNumber page) throws IOException {
        close();
        Style style = new Style(false, 7.5f, 0, 0.35f);
        for (int at = 0; at < pages.size(); at++) {
            String number = page.of(at + 1, pages.size());
            try (var foot = new PDPageContentStream(document, pages.get(at), AppendMode.APPEND, true, true)) {
                write(foot, above, style, MARGIN, BOTTOM - 24);
                write(foot, below, style, MARGIN, BOTTOM - 35);
                float right = MARGIN + width() - wide(number, style);
                write(foot, number, style, right, BOTTOM - 24);
            }
        }
    }

    interface PageNumber {
        String of(int page, int pages);
    }

    private void write(PDPageContentStream on, String text, Style style, float x, float atY) throws IOException {
        on.beginText();
        on.setFont(font(style), style.size());
        on.setNonStrokingColor(style.grey());
        on.newLineAtOffset(x, atY);
        on.showText(shown(text, font(style)));
        on.endText();
    }

    private PDFont font(Style style) {
        return style.isBold() ? bold : plain;
    }

    private float wide(String text, Style style) throws IOException {
        return font(style).getStringWidth(shown(text, font(style))) / 1000 * style.size();
    }

    private List<String> broken(String text, Style style, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String given : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : given.strip().split("\\s+", -1)) {
                for (String part : parts(word, style, room)) {
                    String longer = line.isEmpty() ? part : line + " " + part;
                    if (!line.isEmpty() && wide(longer, style) > room) {
                        lines.add(line.toString());
                        line.setLength(0);
                        line.append(part);
                    } else {
                        line.setLength(0);
                        line.append(longer);
                    }
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word that is wider than there is room, in pieces. */
    private List<String> parts(String word, Style style, float room) throws IOException {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < word.length()) {
            int next = word.offsetByCodePoints(at, 1);
            if (at > from && wide(word.substring(from, next), style) > room) {
                parts.add(word.substring(from, at));
                from = at;
            }
            at = next;
        }
        parts.add(word.substring(from));
        return parts;
    }

    /** Letters with their marks in one; what the font has not, and what is no letter, as a box. */
    private String shown(String text, PDFont font) {
        var shown = new StringBuilder();
        Map<Integer, String> known = writable.computeIfAbsent(font, first -> new HashMap<>());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> shown.append(known.computeIfAbsent(point, letter -> written(letter, font))));
        return shown.toString();
    }

    private static String written(int point, PDFont font) {
        String letter = Character.toString(point);
        try {
            return Character.isISOControl(point) || font.getStringWidth(letter) < 0 ? UNKNOWN : letter;
        } catch (IOException | IllegalArgumentException unwritable) {
            return UNKNOWN;
        }
    }
}
