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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;
import vn.ansinh.proof.system.Views;

/**
 * What people say of themselves stands nowhere in clear (P16): a mark goes into every personal text that a command takes,
 * every command and query of the contracts is run, and then every row of both databases, every document of the views, every
 * file of the data directory, the log and what the program printed are searched byte by byte: as text, in base64 at each of
 * its three places, in hexadecimal.
 */
class NothingInClearProof {
    private final Contract queries = Contract.query();
    private final Marks marks = new Marks();

    @TempDir
    Path temporary;

    @Test
    void noMarkOfAnybody_standsInClear_anywhere() throws Exception {
        try (Standing system = Standing.fresh()) {
            List<JsonNode> cases = marks.runEveryCommand(system.api());
            Trials.completed(system.api());
            new Views(system).awaitCaughtUp();
            int shown = askEveryQuery(system.api(), cases);
            assertThat(marks.marked()).as("texts that were marked").hasSizeGreaterThan(40);
            assertThat(shown).as("marks that those who may read were shown").isGreaterThan(40);

            List<String> found = new ArrayList<>();
            List<byte[]> wanted = marks.forms();
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

            System.out.println("NothingInClearProof: " + marks.marked().size() + " marked texts and "
                    + marks.numbers().size()
                    + " numbers; " + rows + " rows, " + documents + " documents, " + files + " files searched");
            assertThat(found).isEmpty();
            assertThat(documents).isPositive();
            assertThat(rows).isGreaterThan(100);
            assertThat(files).isGreaterThan(50);
        }
    }

    @Test
    void searcher_findsAMark_inEachFormThatItMayTake() throws Exception {
        byte[] text = ("xy" + marks.next() + "z").getBytes(StandardCharsets.UTF_8);
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
            searchFiles(temporary, marks.forms(), found);
            assertThat(found).as(plant.getKey()).isNotEmpty();
            Files.delete(file);
        }
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
                    shown += answer.text().split(Marks.MARK, -1).length - 1;
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
                .POST(Api.json(Map.of("name", marks.marked().iterator().next()))));
        return shown;
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
