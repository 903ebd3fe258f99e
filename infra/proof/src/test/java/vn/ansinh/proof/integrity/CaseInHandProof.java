package vn.ansinh.proof.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.proof.CaseExport;
import vn.ansinh.kernel.proof.CaseExport.Claimed;
import vn.ansinh.kernel.proof.CaseExport.End;
import vn.ansinh.kernel.proof.CaseExport.Header;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.verifier.CaseExamination;
import vn.ansinh.verifier.CaseReport;
import vn.ansinh.verifier.NotProven;

/**
 * An exported case needs nobody of ours to be believed (ADR-0028): real files from HTTP, refused as soon as one bit is another, a row is missing or stands elsewhere;
 * and what no file can show is said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseInHandProof {
    private static final long SEED = 20_261_126;
    private static final int FLIPS = 1_500;

    @TempDir
    Path folder;

    private Standing system;
    private Api api;
    private final List<String> cases = new ArrayList<>();
    private byte[] one = new byte[0];
    private byte[] both = new byte[0];
    private List<NoteKey> keys = List.of();

    @BeforeAll
    void export() throws Exception {
        system = Standing.shared();
        api = system.api();
        String token = decided();
        decided();
        one = api.download("auditor1", "/api/auditor/v1/cases/" + cases.getFirst() + "/export?minPosition=" + token);
        both = posted(cases);
        keys = system.truth().texts("SELECT key FROM log_key").stream()
                .map(NoteKey::parse)
                .toList();
    }

    private String decided() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        JsonNode step = done("caseworker1", "insurance-support-applications", null, application);
        String path = "applications/" + step.path("caseId").asString();
        step = done("caseworker4", path + "/verifications", step, Applications.insuranceVerified());
        step = done("approver1", path + "/decisions", step, Applications.granted());
        step = done("caseworker1", path + "/services", step, Map.of("to", "applicant", "method", "in-person"));
        cases.add(step.path("caseId").asString());
        return step.path("consistencyToken").asString();
    }

    private JsonNode done(String account, String path, @Nullable JsonNode last, Object body) throws Exception {
        Long version = last == null ? null : Long.valueOf(last.path("version").asLong());
        Api.Answer answer = api.command(account, path, version, Api.key(), body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private byte[] posted(List<String> asked) throws Exception {
        for (int tries = 0; tries < 30; tries++) {
            Api.Answer answer = api.send(api.as("auditor1", "/api/auditor/v1/case-exports")
                    .header("Content-Type", "application/json")
                    .POST(Api.json(Map.of("caseIds", asked))));
            if (answer.status() != 503) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                assertThat(answer.contentType()).isEqualTo("application/x-ndjson");
                return answer.text().getBytes(StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no checkpoint follows");
    }

    private CaseReport examined(byte[] file) throws NotProven, IOException {
        return CaseExamination.of(new ByteArrayInputStream(file), keys);
    }

    private String reason(byte[] file) {
        try {
            examined(file);
            return "PROVEN";
        } catch (NotProven not) {
            return String.valueOf(not.getMessage());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Lines without their line feeds. */
    private static List<String> lines(byte[] file) {
        return new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
    }

    /** Lines as a file, its end made to fit: whoever changes a file does not forget that. */
    private static byte[] file(List<String> lines, long cases, long events, long policies) {
        var file = new ByteArrayOutputStream();
        lines.subList(0, lines.size() - 1)
                .forEach(line -> file.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        file.writeBytes(CaseExport.line(
                new End(cases, Sha256.hex(new String(file.toByteArray(), StandardCharsets.UTF_8)), events, policies)));
        return file.toByteArray();
    }

    private static Header header(List<String> lines) {
        return RecordCodec.decode(lines.getFirst().getBytes(StandardCharsets.UTF_8), Header.class);
    }

    @Test
    void export_isProven_withItsPolicyText_andOpensNothing() throws Exception {
        CaseReport report = examined(one);
        assertThat(report.whole()).isTrue();
        assertThat(report.cases()).singleElement().satisfies(it -> {
            assertThat(it.caseId().text()).isEqualTo(cases.getFirst());
            assertThat(it.events()).isEqualTo(4);
            assertThat(it.last()).isEqualTo("case.served");
        });
        assertThat(report.policies()).hasSize(1);
        assertThat(report.header().keys())
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(NoteKey::toString).toList());
        assertThat(report.toString()).contains("the exporter's word", cases.getFirst());
        assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("Phạm Văn Tú");

        assertThat(examined(both).cases()).extracting(it -> it.caseId().text()).containsExactlyElementsOf(cases);
        assertThat(examined(both).policies()).hasSize(1);
    }

    @Test
    void oneFlippedBit_isFound_wherever() {
        var random = new Random(SEED);
        int[] places = IntStream.concat(
                        random.ints(FLIPS, 0, one.length), IntStream.range(one.length - 200, one.length))
                .toArray();
        List<String> reasons = Arrays.stream(places)
                .parallel()
                .mapToObj(at -> {
                    byte[] flipped = one.clone();
                    flipped[at] ^= (byte) (1 << (at % Byte.SIZE));
                    return reason(flipped);
                })
                .toList();
        assertThat(reasons).doesNotContain("PROVEN");
        System.out.println("CaseInHandProof: " + places.length + " flipped bits in a file of " + one.length
                + " bytes, each refused");
    }

    @Test
    void missingRow_swappedRow_anothersRow_areFound_evenWithAnEndThatFits() {
        List<String> all = lines(one);
        for (int row = 1; row < all.size() - 1; row++) {
            List<String> without = new ArrayList<>(all);
            without.remove(row);
            boolean policy = row == all.size() - 2;
            assertThat(reason(file(without, 1, policy ? 4 : 3, policy ? 0 : 1)))
                    .as("without row %d", row)
                    .startsWith("line ");
        }
        List<String> swapped = new ArrayList<>(all);
        Collections.swap(swapped, 1, 2);
        assertThat(reason(file(swapped, 1, 4, 1))).contains("missing");
        List<String> mixed = new ArrayList<>(lines(both));
        mixed.add(3, mixed.remove(6));
        assertThat(reason(file(mixed, 2, 8, 1))).startsWith("line ");
        List<String> twice = new ArrayList<>(all);
        twice.add(5, twice.get(5));
        assertThat(reason(file(twice, 1, 4, 2))).contains("policy text");
        for (int length = 0; length < one.length; length += 4_999) {
            assertThat(reason(Arrays.copyOf(one, length))).isNotEqualTo("PROVEN");
        }
        assertThat(reason((new String(one, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo("PROVEN");
    }

    /** Whoever leaves out the last events of a case and says so consistently is not found by the file: the report says whose word that is. */
    @Test
    void eventLeftOutAtTheEnd_isFoundOnlyByTheWholeLog_andThatIsSaid() throws Exception {
        List<String> all = lines(one);
        Header header = header(all);
        all.remove(4);
        assertThat(reason(file(all, 1, 3, 1))).contains("has 3 events here, and the file says 4");
        all.set(
                0,
                new String(
                                CaseExport.line(new Header(
                                        header.at(),
                                        header.by(),
                                        List.of(new Claimed(
                                                header.cases().getFirst().caseId(), 3)),
                                        header.checkpoint(),
                                        header.form(),
                                        header.keys())),
                                StandardCharsets.UTF_8)
                        .strip());
        assertThat(examined(file(all, 1, 3, 1)).toString())
                .contains("That the log holds no later event of these cases is the exporter's word");
    }

    @Test
    void program_saysWhatIsProven_andWhatIsNot() throws Exception {
        Path file = Files.write(folder.resolve("case.jsonl"), one);
        Path keyFile = Files.writeString(
                folder.resolve("keys"), keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
        assertThat(program("verify", "case", file.toString(), "--key", keyFile.toString()))
                .isZero();
        byte[] flipped = one.clone();
        flipped[one.length / 2] ^= 1;
        Files.write(file, flipped);
        assertThat(program("verify", "case", file.toString(), "--key", keyFile.toString()))
                .isEqualTo(1);
        assertThat(program("verify", "case", file.toString())).isEqualTo(2);
    }

    @Test
    void nobodyElse_getsIt_andWhoDoesIsRecorded() throws Exception {
        String path = "/api/auditor/v1/cases/" + cases.getFirst() + "/export";
        for (String account : List.of("caseworker1", "approver1", "citizen1", "policy1")) {
            assertThat(api.get(account, path).status()).as(account).isEqualTo(403);
        }
        for (String operation : List.of("exportCase", "exportCases")) {
            assertThat(system.truth()
                            .number("SELECT count(*) FROM access WHERE operation = '" + operation + "' AND shown ="
                                    + " 'sealed-rows' AND '" + cases.getFirst() + "' = ANY (cases)"))
                    .isPositive();
        }
    }

    /** The paper of the same case: its digest is that of the rows in the export. */
    @Test
    void paperForAHearing_isAPdf_ofTheSameRows() throws Exception {
        byte[] paper = api.download("auditor1", "/api/auditor/v1/cases/" + cases.getFirst() + "/timeline?language=en");
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document);
            var digest = MessageDigest.getInstance("SHA-256");
            List<String> all = lines(one);
            for (String row : all.subList(1, 5)) {
                digest.update(Base64.getDecoder()
                        .decode(RecordCodec.decode(row.getBytes(StandardCharsets.UTF_8), CaseExport.Row.class)
                                .leaf()));
            }
            assertThat(text)
                    .contains("Phạm Văn Tú", cases.getFirst(), "Decision served")
                    .contains(HexFormat.of().formatHex(digest.digest()));
        }
        assertThat(api.get("caseworker1", "/api/auditor/v1/cases/" + cases.getFirst() + "/timeline")
                        .status())
                .isEqualTo(403);
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
