package vn.ansinh.command.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * The texts of all schemes as one text, whose SHA-256 is the policy version. The one text is recorded once as an event,
 * and from it alone the policy that decided a case can be built again.
 */
public final class PolicyText {
    /** The file of the working days; a deadline names it by the digest of this text alone. */
    static final String CALENDAR = "working-days.yaml";

    private static final List<String> FILES = List.of(
            "areas.yaml",
            "authority.yaml",
            "data-requests.yaml",
            "detectors.yaml",
            "entitlements.yaml",
            "fraud-reviews.yaml",
            "housing.yaml",
            "insurance.yaml",
            "poverty.yaml",
            "procedures.yaml",
            "retention.yaml",
            "social-allowance.yaml",
            CALENDAR);
    private static final String PROVINCE = "province/";
    private static final String HEADER = "#=== ";

    private final Map<String, String> files;
    private final String canonical;
    private final String version;

    private PolicyText(Map<String, String> files) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.canonical = join(this.files);
        this.version = Sha256.hex(canonical);
    }

    /** The texts that this program carries. */
    public static PolicyText load() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, resource(file)));
        return new PolicyText(files);
    }

    /** Texts by file name; line ends are made uniform so that one text has one version everywhere. */
    public static PolicyText of(Map<String, String> files) {
        Map<String, String> uniform = new TreeMap<>();
        files.forEach((file, text) -> uniform.put(file, uniform(file, text)));
        return new PolicyText(uniform);
    }

    /**
     * Takes apart what {@link #canonical()} put together.
     *
     * @throws InvalidValue {@code policy-text-malformed}
     */
    public static PolicyText parse(String canonical) {
        Map<String, String> files = new TreeMap<>();
        String file = "";
        StringBuilder text = new StringBuilder();
        for (String line : canonical.split("(?<=\n)", -1)) {
            if (line.startsWith(HEADER)) {
                put(files, file, text.toString());
                file = line.substring(HEADER.length()).strip();
                text.setLength(0);
            } else {
                text.append(line);
            }
        }
        put(files, file, text.toString());
        PolicyText parsed = new PolicyText(files);
        if (!parsed.canonical.equals(canonical)) {
            throw malformed("the text is not in its canonical form");
        }
        return parsed;
    }

    /** Whether a file holds the province's own figures, which go before the national ones. */
    public static boolean isOfTheProvince(String file) {
        return file.startsWith(PROVINCE);
    }

    /** This text with some files put in the place of those of the same names, or beside them. */
    public PolicyText with(Map<String, String> changed) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(changed);
        return of(all);
    }

    /** File names and texts, in order of name. */
    public Map<String, String> files() {
        return files;
    }

    /** All texts as one, each after a line with its name, in order of name. */
    public String canonical() {
        return canonical;
    }

    /** SHA-256 of the UTF-8 bytes of {@link #canonical()}, lower-case hex. */
    public String version() {
        return version;
    }

    private static void put(Map<String, String> files, String file, String text) {
        if (file.isEmpty() ? !text.isEmpty() : files.put(file, text) != null) {
            throw malformed("a text without a name, or a name twice");
        }
    }

    private static String uniform(String file, String text) {
        String lines = text.replace("\r\n", "\n");
        String ended = lines.endsWith("\n") ? lines : lines + "\n";
        if (file.isBlank() || ended.startsWith(HEADER) || ended.contains("\n" + HEADER)) {
            throw malformed("no text may hold a line that begins with " + HEADER);
        }
        return ended;
    }

    private static String join(Map<String, String> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(
                (file, text) -> all.append(HEADER).append(file).append('\n').append(text));
        return all.toString();
    }

    private static InvalidValue malformed(String why) {
        return new InvalidValue("policy-text-malformed", why);
    }

    private static String resource(String file) {
        try (InputStream in = PolicyText.class.getResourceAsStream("/policy/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource policy/" + file);
            }
            return uniform(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
