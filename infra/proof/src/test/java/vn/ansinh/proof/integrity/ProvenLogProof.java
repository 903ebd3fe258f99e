package vn.ansinh.proof.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.GrowingTree;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;

/** What was signed of the log is there for anybody, without signing in; and the verifier says of the rows that they are it (P14). */
class ProvenLogProof {
    private static final String LOG = "/api/log/v1/";
    private static final int TRIES = 100;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Standing system;

    @BeforeEach
    void lodge() throws Exception {
        system = Standing.shared();
        Api.Answer answer = system.api()
                .command("caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    @Test
    void checkpointAndTiles_areServedToAnybody_andGiveTheSignedRoot() throws Exception {
        Checkpoint checkpoint = checkpointOfNow();
        var tree = new GrowingTree();
        while (tree.size() < checkpoint.size()) {
            int width = (int) Math.min(MerkleTree.TILE_WIDTH, checkpoint.size() - tree.size());
            String place = tile(tree.size() / MerkleTree.TILE_WIDTH, width);
            HttpResponse<byte[]> tile = get("tile/0/" + place);
            assertThat(tile.statusCode()).as(place).isEqualTo(200);
            assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(tile.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            assertThat(tile.body()).hasSize(width * MerkleTree.HASH_LENGTH);
            for (int leaf = 0; leaf < width; leaf++) {
                int at = leaf * MerkleTree.HASH_LENGTH;
                tree.append(
                        Arrays.copyOfRange(tile.body(), at, at + MerkleTree.HASH_LENGTH), (level, index, hash) -> {});
            }
        }
        assertThat(new Checkpoint(checkpoint.origin(), tree.size(), tree.root()))
                .isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/999",
                "tile/0/00",
                "tile/0/x000/000",
                "tile/00/000",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/entries/000",
                "tile/0",
                "tile/7/000.p/1",
                "tile/0/x999/x999/x999/999.p/255",
                "nothing"
            })
    void tile_isNotFound_whereTheLogHasNone(String place) throws Exception {
        HttpResponse<byte[]> answer = get(place);

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void verifier_findsTheLogWhole_andAnEditedCheckpointIsNot() throws Exception {
        Checkpoint checkpoint = checkpointOfNow();

        assertThat(verifier("export-checkpoints", folder.toString())).isZero();
        assertThat(verifier("verify", "--checkpoints", folder.toString())).isZero();
        assertThat(verifier("export-checkpoints", folder.toString()))
                .as("once more, after what happened since")
                .isZero();

        Path exported = newest();
        String note = Files.readString(exported);
        assertThat(Checkpoint.parse(SignedNote.parse(note).text()).size()).isGreaterThanOrEqualTo(checkpoint.size());
        Files.writeString(exported, note.replaceFirst("\n[0-9]+\n", "\n1\n"));
        assertThat(verifier("verify", "--checkpoints", folder.toString())).isEqualTo(1);
        assertThat(verifier("verify", "--nonsense")).isEqualTo(2);
    }

    /** Who looked at what is signed by the same key under a name of its own, and exported and verified with the events. */
    @Test
    void accessLog_isProvenToo_andAnEditedCheckpointIsFound() throws Exception {
        assertThat(system.api()
                        .get("caseworker1", "/api/caseworker/v1/worklist")
                        .status())
                .isEqualTo(200);
        long looked = system.truth().number("SELECT count(*) FROM access");
        for (int tries = 0; tries < TRIES && signedAccesses() < looked; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(signedAccesses()).isGreaterThanOrEqualTo(looked);

        assertThat(verifier("export-checkpoints", folder.toString())).isZero();
        assertThat(verifier("verify", "--checkpoints", folder.toString())).isZero();
        Path exported;
        try (var files = Files.list(folder)) {
            exported = files.filter(file -> file.getFileName().toString().startsWith("access-checkpoint-"))
                    .findFirst()
                    .orElseThrow();
        }
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(Files.readString(exported)).text());
        assertThat(checkpoint.size()).isGreaterThanOrEqualTo(looked);
        assertThat(checkpoint.origin()).isEqualTo(checkpointOfNow().origin() + "/accesses");
        Files.writeString(
                exported, Files.readString(exported).replaceFirst("\n[0-9]+\n", "\n" + (checkpoint.size() + 1) + "\n"));
        assertThat(verifier("verify", "--checkpoints", folder.toString()))
                .as("an edited one")
                .isEqualTo(1);
    }

    private long signedAccesses() throws Exception {
        return system.truth().number("SELECT coalesce(max(size), 0) FROM access_checkpoint");
    }

    /** Signed by the log's key, of the log as it stood after what was just recorded. */
    private Checkpoint checkpointOfNow() throws Exception {
        List<NoteKey> keys = system.truth().texts("SELECT key FROM log_key").stream()
                .map(NoteKey::parse)
                .toList();
        long events = system.truth().number("SELECT count(*) FROM event");
        for (int tries = 0; tries < TRIES; tries++) {
            HttpResponse<byte[]> answer = get("checkpoint");
            if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                SignedNote note = SignedNote.parse(new String(answer.body(), StandardCharsets.UTF_8));
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                assertThat(note.signers(keys)).isNotEmpty();
                if (checkpoint.size() >= events) {
                    return checkpoint;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no checkpoint of " + events + " events");
    }

    private HttpResponse<byte[]> get(String place) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(system.api().home().resolve(LOG + place)).build(), BodyHandlers.ofByteArray());
    }

    private static String tile(long index, int width) {
        String last = String.format(Locale.ROOT, "%03d", index % 1_000);
        String place = index < 1_000 ? last : String.format(Locale.ROOT, "x%03d/%s", index / 1_000, last);
        return width == MerkleTree.TILE_WIDTH ? place : place + ".p/" + width;
    }

    private Path newest() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("checkpoint-"))
                    .max(Comparator.comparingLong(
                            file -> Long.parseLong(file.getFileName().toString().substring("checkpoint-".length()))))
                    .orElseThrow();
        }
    }

    /** The program itself, in a process of its own. @return its exit code */
    private int verifier(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.ansinh.verifier.Verifier"));
        command.addAll(List.of(arguments));
        command.add("--database=" + system.truth().jdbcUrl());
        command.add("--password-file=" + system.data().resolve("keys/postgres-password"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
