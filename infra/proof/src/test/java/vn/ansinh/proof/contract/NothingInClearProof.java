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
import vn.ansinh.proof.contract.EveryQuery.Told;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/**
 * What people say of themselves stands nowhere in clear (P16): a mark goes into every personal text that a command takes,
 * every command and query of the contracts is run, a sandbox stands, and everything is exported that can be; then every row of both databases, every
 * document of the views, every file of the data directory, of its temporary folder and of the exports, the log and what the program printed are
 * searched byte by byte: as text, in base64 at each of its three places, in hexadecimal.
 */
class NothingInClearProof {
    private static final int TRIES = 30;

    private final Marks marks = new Marks();

    @TempDir
    Path temporary;

    @Test
    void noMarkOfAnybody_standsInClear_anywhere() throws Exception {
        try (Standing system = Standing.fresh()) {
            List<JsonNode> cases = marks.runEveryCommand(system.api());
            List<JsonNode> lookedUp = cases.stream()
                    .filter(one -> !one.path("statusLookupCode").asString("").isEmpty())
                    .limit(10)
                    .toList();
            EveryQuery queries = EveryQuery.about(system.api(), marks, cases, lookedUp);
            new Views(system).awaitCaughtUp();
            Told told = queries.ask();
            assertThat(told.answered())
                    .as("what was refused to all left nothing to be found")
                    .isEqualTo(queries.operations());
            assertThat(marks.marked()).as("texts that were marked").hasSizeGreaterThan(40);
            assertThat(told.marks())
                    .as("marks that those who may read were shown")
                    .hasSizeGreaterThan(40);
            Path exports = export(system, queries);

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
            int laidOutApart = 0;
            for (Map.Entry<String, List<String>> collection :
                    new Views(system).everything().entrySet()) {
                for (String document : collection.getValue()) {
                    search("views." + collection.getKey(), document.getBytes(StandardCharsets.UTF_8), wanted, found);
                    documents++;
                    laidOutApart += collection.getKey().startsWith("case-file-s") ? 1 : 0;
                }
            }
            search("what it printed", system.program().said().getBytes(StandardCharsets.UTF_8), wanted, found);
            int files = searchFiles(system.data(), wanted, found);
            int exported = searchFiles(exports, wanted, found);
            searchFiles(system.temporary(), wanted, found);

            System.out.println("NothingInClearProof: " + marks.marked().size() + " marked texts and "
                    + marks.numbers().size()
                    + " numbers; " + rows + " rows, " + documents + " documents, " + files + " files and " + exported
                    + " exported ones searched");
            assertThat(found).isEmpty();
            assertThat(documents).isPositive();
            assertThat(laidOutApart).as("in a sandbox that stands").isGreaterThan(5);
            assertThat(exported)
                    .as("keys, events, checkpoints of both logs, cases")
                    .isGreaterThan(4);
            assertThat(system.temporary())
                    .as("where it puts what it needs for a while")
                    .isNotEmptyDirectory();
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

    /** Whatever can be taken out of the house, in one folder. */
    private Path export(Standing system, EveryQuery queries) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("exports"));
        assertThat(system.errand("export-keys", folder.resolve("keys.jsonl").toString()))
                .isZero();
        assertThat(system.verifier(
                        "export-checkpoints", folder.resolve("checkpoints").toString()))
                .isZero();
        assertThat(system.verifier("export-log", folder.resolve("log").toString()))
                .isZero();
        Files.writeString(folder.resolve("cases.jsonl"), casesAsExported(system.api(), queries));
        return folder;
    }

    /** As soon as a checkpoint covers them. */
    private static String casesAsExported(Api api, EveryQuery queries) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            Api.Answer answer = api.send(api.as("auditor1", "/api/auditor/v1/case-exports")
                    .header("Content-Type", "application/json")
                    .POST(Api.json(queries.everyCase())));
            if (answer.status() != 503) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                return answer.text();
            }
        }
        throw new AssertionError("no checkpoint follows");
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
