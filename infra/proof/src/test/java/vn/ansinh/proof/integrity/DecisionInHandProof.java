package vn.ansinh.proof.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.proof.DecisionProof;
import vn.ansinh.kernel.proof.DecisionProof.Line;
import vn.ansinh.kernel.seal.OpenedDatum;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.verifier.DecisionExamination;
import vn.ansinh.verifier.DecisionReport;
import vn.ansinh.verifier.NotProven;

/**
 * Whoever holds a decision proof needs nobody of ours to know that it is true (P14, ADR-0022): real files from HTTP, checked by the verifier and by
 * somebody else's program, and each of them refused as soon as one bit of it is another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionInHandProof {
    private static final long SEED = 20_261_125;

    @TempDir
    Path folder;

    private Standing system;
    private JsonNode lodged;
    private byte[] own = new byte[0];
    private byte[] sealed = new byte[0];
    private List<NoteKey> keys = List.of();

    @BeforeAll
    void decide() throws Exception {
        system = Standing.shared();
        Api api = system.api();
        Api.Answer answer = api.command(
                "citizen2", "insurance-support-applications", null, Api.key(), Applications.insuranceOfCitizen2());
        if (answer.status() == 409) {
            Applications.withdrawInsuranceOfCitizen2(api);
            answer = api.command(
                    "citizen2", "insurance-support-applications", null, Api.key(), Applications.insuranceOfCitizen2());
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        lodged = answer.json();
        assertThat(api.get("auditor1", audited()).status())
                .as("nothing is decided yet")
                .isEqualTo(404);
        String token = Applications.decideInsuranceOfCitizen2(api, lodged)
                .path("consistencyToken")
                .asString();
        own = proof("citizen2", owned() + "?minPosition=" + token);
        sealed = proof("auditor1", audited() + "?minPosition=" + token);
        keys = system.truth().texts("SELECT key FROM log_key").stream()
                .map(NoteKey::parse)
                .toList();
    }

    private String audited() {
        return "/api/auditor/v1/cases/" + lodged.path("caseId").asString() + "/decision-proof";
    }

    private String owned() {
        return "/api/citizen/v1/cases/" + lodged.path("reference").asString() + "/decision-proof";
    }

    private byte[] proof(String account, String path) throws Exception {
        for (int tries = 0; tries < 20; tries++) {
            Api.Answer answer = system.api().get(account, path);
            if (answer.status() != 503) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                return answer.text().getBytes(StandardCharsets.UTF_8);
            }
            assertThat(answer.code()).isEqualTo("not-yet-visible");
        }
        throw new AssertionError("no checkpoint follows");
    }

    @Test
    void ownCopy_isProven_andOpensWhatIsTheirs() throws Exception {
        DecisionReport report = DecisionExamination.of(own, keys);

        assertThat(report.extract().caseId().text())
                .isEqualTo(lodged.path("caseId").asString());
        assertThat(report.extract().acts())
                .extracting(act -> act.name())
                .containsExactly("insurance.registered", "insurance.group-verified", "case.decided");
        assertThat(report.persons()).isEqualTo(3);
        assertThat(report.extract().verdicts()).isNotEmpty();
        assertThat(report.opened()).extracting(OpenedDatum::value).contains("\"Trần Văn Hai\"", "\"024058000102\"");
        assertThat(report.toString()).contains("The decision is proven.", "voluntary-social-insurance");
        assertThat(report.extract().versionOfRules()).isEqualTo(RulesVersion.CURRENT);
        assertThat(report.toString()).contains("rules, version " + RulesVersion.CURRENT);
    }

    @Test
    void auditorsCopy_isProven_andOpensNothing() throws Exception {
        DecisionReport report = DecisionExamination.of(sealed, keys);

        assertThat(report.opened()).isEmpty();
        assertThat(report.extract().verdicts()).isEmpty();
        assertThat(report.extract().number())
                .isEqualTo(DecisionExamination.of(own, keys).extract().number());
        String rows = read(sealed).lines().stream()
                .map(line -> new String(Base64.getDecoder().decode(line.leaf()), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
        assertThat(new String(sealed, StandardCharsets.UTF_8) + rows).doesNotContain("Hai\"", "024058000102");
    }

    /** Whoever holds the paper and the file lays one beside the other. */
    @Test
    void paper_bearsTheLeafThatTheFileProves() throws Exception {
        String path = "/api/caseworker/v1/cases/" + lodged.path("caseId").asString() + "/decision-paper";
        byte[] leaf = MerkleTree.leafOf(
                Base64.getDecoder().decode(read(own).lines().getLast().leaf()));
        try (var document = Loader.loadPDF(system.api().download("approver2", path + "?language=en"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("DECISION", "Trần Văn Hai", "in force")
                    .contains(HexFormat.of().formatHex(leaf));
        }
        assertThat(system.api().get("citizen2", path).status()).isEqualTo(403);
        assertThat(system.api().get("auditor1", path).status()).isEqualTo(403);
    }

    @Test
    void nobodyElse_getsIt() throws Exception {
        assertThat(system.api().get("citizen1", owned()).status()).isEqualTo(404);
        assertThat(system.api().get("caseworker2", audited()).status()).isEqualTo(403);
        assertThat(system.api().get("citizen2", audited()).status()).isEqualTo(403);
    }

    @Test
    void oneFlippedBit_isFound_inEachByte() {
        var random = new Random(SEED);
        int[] bits = random.ints(own.length, 0, Byte.SIZE).toArray();
        List<String> reasons = IntStream.range(0, own.length)
                .parallel()
                .mapToObj(at -> {
                    byte[] flipped = own.clone();
                    flipped[at] ^= (byte) (1 << bits[at]);
                    return reason(flipped, "byte " + at + ", bit " + bits[at]);
                })
                .toList();

        assertThat(reasons)
                .doesNotContain("PROVEN")
                .allSatisfy(
                        reason -> assertThat(reason)
                                .matches(
                                        "(?s)(the file|byte \\d+|form|checkpoint|lines(/\\d+(/leaf|/proof)?)?|opened|extract(/[a-zA-Z]+)?): .+"));
        var places = new TreeMap<>(reasons.stream()
                .collect(Collectors.groupingBy(
                        reason -> reason.replaceAll("(?s)[/:0-9].*", "").strip(), Collectors.counting())));
        System.out.println("DecisionInHandProof: " + own.length + " flipped bits, each refused; by place " + places);
        assertThat(places).containsKeys("checkpoint", "lines", "opened", "extract", "the file");
    }

    private String reason(byte[] file, String what) {
        try {
            DecisionExamination.of(file, keys);
            return "PROVEN";
        } catch (NotProven not) {
            return String.valueOf(not.getMessage());
        } catch (RuntimeException fell) {
            throw new AssertionError(what, fell);
        }
    }

    @Test
    void cutFile_andLongerFile_areRefused() {
        for (int length = 0; length < own.length; length += 997) {
            assertThat(reason(Arrays.copyOf(own, length), "cut")).isNotEqualTo("PROVEN");
        }
        for (String more : List.of(" ", "\n", "{}", "\0")) {
            byte[] longer = (new String(own, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
            assertThat(reason(longer, "longer")).isNotEqualTo("PROVEN");
        }
        String pretty = new String(own, StandardCharsets.UTF_8).replaceFirst(",", ", ");
        assertThat(reason(pretty.getBytes(StandardCharsets.UTF_8), "spaced")).startsWith("byte ");
    }

    @Test
    void changedProof_isRefused_inItsPlace() throws Exception {
        DecisionProof it = read(own);
        List<Line> lines = it.lines();
        Line first = lines.get(0);
        Line second = lines.get(1);
        refused(
                "lines/0/proof",
                with(
                        it,
                        List.of(
                                new Line(first.leaf(), second.proof()),
                                new Line(second.leaf(), first.proof()),
                                lines.get(2)),
                        it.opened()));
        refused("lines/0:", with(it, List.of(second, first, lines.get(2)), it.opened()));
        refused("lines: the last event decides nothing", with(it, lines.subList(0, 2), List.of()));
        refused("lines/1: the stream goes on with 2", with(it, List.of(first, lines.get(2)), it.opened()));
        refused(
                "lines/2/proof",
                with(
                        it,
                        List.of(
                                first,
                                second,
                                new Line(
                                        lines.get(2).leaf(), nearer(lines.get(2).proof()))),
                        it.opened()));

        List<OpenedDatum> opened = new ArrayList<>(it.opened());
        java.util.Collections.swap(opened, 0, 1);
        refused("opened: ", with(it, lines, opened));
        refused(
                "lines: what is opened",
                with(it, lines, List.of(it.opened().getLast(), it.opened().getFirst())));
        OpenedDatum one = it.opened().getFirst();
        refused(
                "opened: what is opened at " + one.at(),
                with(it, lines, List.of(new OpenedDatum(one.at(), one.salt(), "\"another\""))));
        refused("extract/verdicts", with(it, lines, List.of()));
        refused(
                "extract/verdicts",
                new DecisionProof(it.checkpoint(), read(sealed).extract(), it.form(), lines, it.opened()));
        refused(
                "form",
                new DecisionProof(it.checkpoint(), it.extract(), "an-sinh/decision-proof/2", lines, it.opened()));
    }

    @Test
    void otherCheckpointAndOtherKeys_areRefused() throws Exception {
        DecisionProof it = read(own);
        List<String> notes = system.truth().texts("SELECT note FROM log_checkpoint ORDER BY size");
        assertThat(notes).hasSizeGreaterThan(1);
        for (String note : List.of(notes.getFirst(), notes.getLast())) {
            if (!note.equals(it.checkpoint())) {
                refused("lines/0", new DecisionProof(note, it.extract(), it.form(), it.lines(), it.opened()));
            }
        }
        NoteKey stranger = NoteKey.of(
                keys.getFirst().name(),
                java.security.KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic());
        assertThatThrownBy(() -> DecisionExamination.of(own, List.of(stranger)))
                .isInstanceOf(NotProven.class)
                .hasMessageStartingWith("checkpoint: ");
        assertThatThrownBy(() -> DecisionExamination.of(own, List.of())).isInstanceOf(NotProven.class);
    }

    /** The program itself, in a process of its own, with no system at hand. */
    @Test
    void program_saysWhatIsProven_andWhatIsNot() throws Exception {
        Path file = Files.write(folder.resolve("decision.json"), own);
        Path keyFile = Files.writeString(
                folder.resolve("keys"), keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
        assertThat(program("verify", "decision", file.toString(), "--key", keyFile.toString()))
                .isZero();
        byte[] flipped = own.clone();
        flipped[own.length / 2] ^= 1;
        Files.write(file, flipped);
        assertThat(program("verify", "decision", file.toString(), "--key", keyFile.toString()))
                .isEqualTo(1);
        assertThat(program("verify", "decision", file.toString())).isEqualTo(2);
    }

    /** Theirs are the tree and the note; of ours nothing is used but the file. */
    @Test
    void somebodyElsesProgram_followsEachRowToTheSignedRoot() throws Exception {
        JsonNode file = tools.jackson.databind.json.JsonMapper.shared().readTree(own);
        var checkpoint = Checkpoints.from(file.path("checkpoint").asString());
        assertThat(checkpoint.getSignatures())
                .isNotEmpty()
                .allSatisfy(signature -> assertThat(keys).anySatisfy(key -> {
                    byte[] typed = Base64.getDecoder().decode(key.toString().split("\\+", 3)[2]);
                    assertThat(SomebodyElsesVerifierTest.verifies(
                                    typed, checkpoint.getSignedData(), signature.getSignature()))
                            .isTrue();
                }));
        for (JsonNode line : file.path("lines")) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            byte[] leaf =
                    digest.digest(Base64.getDecoder().decode(line.path("leaf").asString()));
            List<String> proof = line.path("proof").asString().lines().toList();
            InclusionProofVerifier.verify(
                    leaf,
                    Long.parseLong(proof.get(1).substring("index ".length())),
                    checkpoint.getSize(),
                    proof.subList(2, proof.size()).stream()
                            .map(Base64.getDecoder()::decode)
                            .toList(),
                    Base64.getDecoder().decode(checkpoint.getBase64Hash()));
        }
        assertThat(file.path("lines").size()).isEqualTo(3);
    }

    private static DecisionProof read(byte[] file) {
        return RecordCodec.decode(file, DecisionProof.class);
    }

    private static DecisionProof with(DecisionProof it, List<Line> lines, List<OpenedDatum> opened) {
        return new DecisionProof(it.checkpoint(), it.extract(), it.form(), lines, opened);
    }

    private static String nearer(String proof) {
        InclusionProof parsed = InclusionProof.parse(proof);
        return new InclusionProof(parsed.index() - 1, parsed.path()).text();
    }

    private void refused(String place, DecisionProof proof) {
        assertThat(reason(proof.bytes(), place)).startsWith(place);
    }

    private int program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.ansinh.verifier.Verifier"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
