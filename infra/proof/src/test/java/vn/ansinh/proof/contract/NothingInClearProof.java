package vn.ansinh.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Example;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/**
 * What people say of themselves stands nowhere in clear (P16): a mark goes into every personal text that a command takes,
 * every command and query of the contracts is run, and then every row of both databases, every document of the views, every
 * file of the data directory, the log and what the program printed are searched byte by byte: as text, in base64 at each of
 * its three places, in hexadecimal.
 */
class NothingInClearProof {
    private static final String MARK = "DauVetKin";

    /** What people are asked for in their own words; the rest of a body is words of closed lists, dates and numbers. */
    private static final Set<String> PERSONAL = Set.of(
            "fullName",
            "address",
            "number",
            "reason",
            "text",
            "letter",
            "note",
            "ground",
            "conclusion",
            "advice",
            "words",
            "answer");

    /** Whose words the contract keeps free of personal data, because they stay. */
    private static final Set<String> OF_NOBODY = Set.of("rejectErasure");

    private final Contract commands = Contract.command();
    private final Contract queries = Contract.query();
    private final Set<String> marked = new TreeSet<>();
    private final Set<String> numbers = new TreeSet<>();

    @TempDir
    Path temporary;

    @Test
    void noMarkOfAnybody_standsInClear_anywhere() throws Exception {
        try (Standing system = Standing.fresh()) {
            List<JsonNode> cases = runEveryCommand(system.api());
            new Views(system).awaitCaughtUp();
            int shown = askEveryQuery(system.api(), cases);
            assertThat(marked).as("texts that were marked").hasSizeGreaterThan(40);
            assertThat(shown).as("marks that those who may read were shown").isGreaterThan(40);

            List<String> found = new ArrayList<>();
            List<byte[]> wanted = forms();
            int rows = 0;
            for (String database : List.of("ansinh", "ansinh_keys")) {
                for (Map.Entry<String, List<String>> table :
                        system.truth().everything(database).entrySet()) {
                    for (String row : table.getValue()) {
                        search(database + "." + table.getKey(), row.getBytes(StandardCharsets.UTF_8), wanted, found);
                        rows++;
                    }
                }
            }
            int documents = 0;
            for (Map.Entry<String, List<String>> collection :
                    new Views(system).everything().entrySet()) {
                for (String document : collection.getValue()) {
                    search("views." + collection.getKey(), document.getBytes(StandardCharsets.UTF_8), wanted, found);
                    documents++;
                }
            }
            search("what it printed", system.program().said().getBytes(StandardCharsets.UTF_8), wanted, found);
            int files = searchFiles(system.data(), wanted, found);

            System.out.println("NothingInClearProof: " + marked.size() + " marked texts and " + numbers.size()
                    + " numbers; " + rows + " rows, " + documents + " documents, " + files + " files searched");
            assertThat(found).isEmpty();
            assertThat(documents).isPositive();
            assertThat(rows).isGreaterThan(100);
            assertThat(files).isGreaterThan(50);
        }
    }

    @Test
    void searcher_findsAMark_inEachFormThatItMayTake() throws Exception {
        marked.add(MARK + "1");
        byte[] text = ("xy" + MARK + "1z").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> planted = new LinkedHashMap<>();
        planted.put("text", text);
        planted.put(
                "lower",
                new String(text, StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .getBytes(StandardCharsets.UTF_8));
        planted.put("hex", HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = Arrays.copyOfRange(
                    ("abc" + new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                    shift,
                    text.length + 3);
            planted.put("base64 " + shift, Base64.getEncoder().encode(shifted));
        }
        for (Map.Entry<String, byte[]> plant : planted.entrySet()) {
            Path file = Files.write(temporary.resolve("planted"), plant.getValue());
            List<String> found = new ArrayList<>();
            searchFiles(temporary, forms(), found);
            assertThat(found).as(plant.getKey()).isNotEmpty();
            Files.delete(file);
        }
    }

    private List<JsonNode> runEveryCommand(Api api) throws Exception {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (Operation operation : commands.operations()) {
            operation.examples().forEach(it -> examples.put(it.toString(), it));
        }
        List<JsonNode> cases = new ArrayList<>();
        for (List<String> course : ContractProof.COURSES) {
            JsonNode last = null;
            String posting = "";
            String reference = "";
            for (String name : course) {
                Example example = examples.get(name);
                if (example == null) {
                    throw new AssertionError("no example " + name);
                }
                JsonNode body = example.value().deepCopy();
                if (!OF_NOBODY.contains(example.operation().id())) {
                    mark(body);
                }
                Api.Answer answer = ContractProof.run(api, example, body, last, posting, reference);
                assertThat(answer.status()).as("%s: %s", name, answer).isEqualTo(201);
                last = answer.json();
                posting = last.path("postingId").asString(posting);
                reference = last.path("reference").asString(reference);
            }
            if (last != null) {
                cases.add(((ObjectNode) last.deepCopy()).put("reference", reference));
            }
        }
        return cases;
    }

    private void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>(object.propertyNames());
            for (String key : keys) {
                JsonNode value = object.get(key);
                boolean remark = key.equals("value")
                        && "remark".equals(object.path("code").asString(""));
                if (value.isString() && (remark || (PERSONAL.contains(key) && isFree(object, key)))) {
                    String mark = MARK + marked.size();
                    marked.add(mark);
                    object.put(key, (value.stringValue() + " " + mark).strip());
                } else if (value.isString() && value.stringValue().matches("\\d{12}")) {
                    numbers.add(value.stringValue());
                }
            }
        }
        node.forEach(this::mark);
    }

    /** A reason of a closed list is one word; what people write has several, but for a paper's number. */
    private static boolean isFree(ObjectNode object, String key) {
        return key.equals("number") || object.path(key).stringValue().contains(" ");
    }

    private int askEveryQuery(Api api, List<JsonNode> cases) throws Exception {
        int shown = 0;
        for (JsonNode one : cases) {
            for (String path : List.of(
                    "caseworker1 /api/caseworker/v1/cases/{caseId}",
                    "auditor1 /api/auditor/v1/cases/{caseId}",
                    "auditor1 /api/auditor/v1/cases/{caseId}/events")) {
                String[] parts = path.split(" ");
                Api.Answer answer = api.get(
                        parts[0],
                        parts[1].replace("{caseId}", one.path("caseId").asString()));
                if (answer.done()) {
                    shown += answer.text().split(MARK, -1).length - 1;
                }
            }
        }
        for (Operation operation : queries.operations()) {
            String path = operation.path();
            if (operation.method().equals("GET") && !path.contains("{")) {
                for (String role : operation.roles().isEmpty() ? List.of("auditor") : operation.roles()) {
                    api.get(role + "1", path);
                }
            }
        }
        api.send(api.as("caseworker1", "/api/caseworker/v1/case-searches")
                .header("Content-Type", "application/json")
                .POST(Api.json(Map.of("name", marked.iterator().next()))));
        return shown;
    }

    /** The mark as it may stand: each stem once, since every mark begins with it. */
    private List<byte[]> forms() {
        List<byte[]> forms = new ArrayList<>();
        List<String> stems = new ArrayList<>(List.of(MARK));
        stems.addAll(numbers);
        for (String stem : stems) {
            byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
            forms.add(bytes);
            forms.add(stem.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            forms.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                // Of each of the three ways to stand in base64, the characters that depend on the stem alone.
                byte[] padded = new byte[shift + bytes.length];
                System.arraycopy(bytes, 0, padded, shift, bytes.length);
                String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
                int from = shift == 0 ? 0 : shift + 1;
                int to = padded.length * 8 / 6;
                String inner = encoded.substring(from, to);
                forms.add(inner.getBytes(StandardCharsets.US_ASCII));
                forms.add(inner.replace('-', '+').replace('_', '/').getBytes(StandardCharsets.US_ASCII));
            }
        }
        return forms;
    }

    private static int searchFiles(Path folder, List<byte[]> wanted, List<String> found) throws IOException {
        int searched = 0;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                byte[] bytes;
                try {
                    bytes = Files.readAllBytes(path);
                } catch (IOException gone) {
                    continue; // the server's own, between two looks
                }
                search(folder.relativize(path).toString(), bytes, wanted, found);
                searched++;
            }
        }
        return searched;
    }

    private static void search(String where, byte[] bytes, List<byte[]> wanted, List<String> found) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (byte[] form : wanted) {
            int at = text.indexOf(new String(form, StandardCharsets.ISO_8859_1));
            if (at >= 0) {
                found.add(where + ": …" + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40)));
                return;
            }
        }
    }
}
