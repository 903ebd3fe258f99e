package vn.ansinh.proof.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.GrowingTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Trials;

/**
 * Samples that nobody can steer (ADR-0026): whoever has the plan, the population and the log's public tiles comes to the same sample by an
 * algorithm of their own; the population is fixed before there is a seed, and the seed is of the first checkpoint that nobody could know.
 */
class SamplingProof {
    private static final int HASH = 32;
    private static final int TILE = 256;
    private static Standing system;
    private static final List<String> DECIDED = new ArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private Audits audits;

    @BeforeAll
    static void decide() throws Exception {
        system = Standing.fresh();
        var trials = new Trials(system.api());
        for (int i = 0; i < 8; i++) {
            DECIDED.add(trials.decideInsurance());
        }
        Api.Answer lodged = system.api()
                .command(
                        "citizen2",
                        "insurance-support-applications",
                        null,
                        Api.key(),
                        Applications.insuranceOfCitizen2());
        DECIDED.add(Applications.decideInsuranceOfCitizen2(system.api(), Audits.done(lodged))
                .path("caseId")
                .asString());
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @BeforeEach
    void begin() {
        audits = new Audits(system.api());
    }

    @Test
    void everySample_isDrawnAgain_fromThePopulationAndThePublicLog() throws Exception {
        Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
        methods.put("simple", Map.of("kind", "simple", "size", 4));
        methods.put("each", Map.of("kind", "each-stratum", "size", 2, "stratum", "unit"));
        methods.put("proportional", Map.of("kind", "proportional", "size", 5, "stratum", "unit"));
        methods.put("amount", Map.of("kind", "by-amount", "size", 4));
        methods.put("amount with some always in", Map.of("kind", "by-amount", "size", 4, "alwaysFrom", 1_000_000));
        for (Map.Entry<String, Map<String, Object>> method : methods.entrySet()) {
            String id = audits.drawUp(Map.of("outcome", "granted"), method.getValue());
            JsonNode file = audits.awaitDrawn(id);
            JsonNode plan = file.path("plan");
            JsonNode figures = plan.path("sample");
            byte[] root = checkedRoot(file, id);

            List<JsonNode> population = audits.lines(Audits.PLANS + "/" + id + "/population", 3);
            assertThat(population).hasSize(figures.path("population").asInt());
            assertThat(population.stream().map(it -> it.path("caseId").asString()))
                    .as("as the rows have it")
                    .containsExactlyElementsOf(
                            granted(plan.path("population").path("upTo").asLong()))
                    .containsAll(DECIDED);
            assertThat(figures.path("digest").asString()).isEqualTo(digest(population));

            byte[] seed = sha256(root, id.getBytes(StandardCharsets.US_ASCII));
            assertThat(figures.path("seed").asString()).isEqualTo(HexFormat.of().formatHex(seed));
            List<JsonNode> sample = audits.lines(Audits.PLANS + "/" + id + "/sample", 2);
            assertThat(sample.stream()
                            .map(it -> it.path("caseId").asString() + "x"
                                    + it.path("hits").asInt()))
                    .as(method.getKey())
                    .isEqualTo(drawn(population, method.getValue(), seed))
                    .isNotEmpty();
            for (int i = 0; i < sample.size(); i++) {
                assertThat(sample.get(i).path("number").asInt()).isEqualTo(i + 1);
                assertThat(sample.get(i).path("reference").asString()).startsWith("AS-");
            }
        }
    }

    /** The root by the public tiles, which the signed note says too, of the first checkpoint that holds an event after the plan's. */
    private byte[] checkedRoot(JsonNode file, String id) throws Exception {
        JsonNode plan = file.path("plan");
        long position = system.truth()
                .number("SELECT position FROM log JOIN event USING (append_id) WHERE stream = '" + id
                        + "' AND sequence = 0");
        assertThat(plan.path("position").asLong()).isEqualTo(position);
        assertThat(plan.path("population").path("upTo").asLong())
                .as("fixed before")
                .isLessThan(position);
        long size = plan.path("sample").path("checkpoint").asLong();
        assertThat(size)
                .as("the first that holds more")
                .isEqualTo(system.truth().number("SELECT min(size) FROM log_checkpoint WHERE size > " + position));

        List<NoteKey> keys = system.truth().texts("SELECT key FROM log_key").stream()
                .map(NoteKey::parse)
                .toList();
        SignedNote note = SignedNote.parse(file.path("note").asString());
        assertThat(note.signers(keys)).isNotEmpty();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.size()).isEqualTo(size);
        byte[] root = rootOfTiles(size);
        assertThat(checkpoint.root()).isEqualTo(root);
        assertThat(plan.path("sample").path("root").asString())
                .isEqualTo(HexFormat.of().formatHex(root));
        return root;
    }

    private byte[] rootOfTiles(long size) throws Exception {
        var tree = new GrowingTree();
        while (tree.size() < size) {
            int width = (int) Math.min(TILE, size - tree.size());
            String place =
                    String.format(Locale.ROOT, "%03d", tree.size() / TILE) + (width == TILE ? "" : ".p/" + width);
            byte[] tile = client.send(
                            HttpRequest.newBuilder(system.api().home().resolve("/api/log/v1/tile/0/" + place))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            assertThat(tile).as(place).hasSize(width * HASH);
            for (int at = 0; at < tile.length; at += HASH) {
                tree.append(Arrays.copyOfRange(tile, at, at + HASH), (level, index, hash) -> {});
            }
        }
        return tree.root();
    }

    /** Cases whose decision of that position grants, in order of the log; none here was revised. */
    private static List<String> granted(long upTo) throws Exception {
        return system.truth()
                .texts(
                        "SELECT stream FROM event JOIN log USING (append_id) WHERE name = 'case.decided' AND position <= "
                                + upTo
                                + " AND convert_from(payload, 'UTF8')::jsonb -> 'decision' ->> 'outcome' = 'granted'"
                                + " ORDER BY position");
    }

    private static String line(JsonNode it) {
        return String.join(
                " ",
                it.path("caseId").asString(),
                it.path("unit").asString(),
                it.path("scheme").asString(),
                it.path("outcome").asString(),
                Long.toString(it.path("amount").asLong()));
    }

    private static String digest(List<JsonNode> population) throws Exception {
        String lines = String.join(
                "", population.stream().map(it -> line(it) + "\n").sorted().toList());
        return HexFormat.of().formatHex(sha256(lines.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static BigInteger key(byte[] seed, String text) throws Exception {
        return new BigInteger(1, sha256(seed, text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The description in ADR-0026, written down a second time: case, {@code x}, how often it was hit. */
    private static List<String> drawn(List<JsonNode> population, Map<String, Object> method, byte[] seed)
            throws Exception {
        SortedMap<BigInteger, JsonNode> byKey = new TreeMap<>();
        for (JsonNode one : population) {
            byKey.put(key(seed, one.path("caseId").asString()), one);
        }
        List<JsonNode> order = List.copyOf(byKey.values());
        int size = ((Number) method.getOrDefault("size", 0)).intValue();
        return switch (String.valueOf(method.get("kind"))) {
            case "simple" -> once(order, size);
            case "by-amount" ->
                byAmount(order, size, ((Number) method.getOrDefault("alwaysFrom", 0)).longValue(), seed);
            default -> {
                SortedMap<String, List<JsonNode>> strata = new TreeMap<>();
                order.forEach(it -> strata.computeIfAbsent(it.path("unit").asString(), unit -> new ArrayList<>())
                        .add(it));
                boolean each = "each-stratum".equals(method.get("kind"));
                Map<String, Integer> shares = each ? Map.of() : shares(strata, size, order.size());
                List<String> all = new ArrayList<>();
                strata.forEach((unit, those) -> all.addAll(once(those, each ? size : shares.getOrDefault(unit, 0))));
                yield all;
            }
        };
    }

    private static List<String> once(List<JsonNode> order, int size) {
        return order.stream()
                .limit(size)
                .map(it -> it.path("caseId").asString() + "x1")
                .toList();
    }

    private static Map<String, Integer> shares(SortedMap<String, List<JsonNode>> strata, int size, int all) {
        Map<String, Integer> shares = new HashMap<>();
        strata.forEach((unit, those) -> shares.put(unit, size * those.size() / all));
        int left = size - shares.values().stream().mapToInt(it -> it).sum();
        for (int i = 0; i < left; i++) {
            String largest = null;
            int most = -1;
            for (Map.Entry<String, List<JsonNode>> stratum : strata.entrySet()) {
                boolean had = shares.getOrDefault(stratum.getKey(), 0)
                        > size * stratum.getValue().size() / all;
                int remainder = size * stratum.getValue().size() % all;
                if (!had && remainder > most) {
                    most = remainder;
                    largest = stratum.getKey();
                }
            }
            shares.merge(String.valueOf(largest), 1, Integer::sum);
        }
        return shares;
    }

    private static List<String> byAmount(List<JsonNode> order, int size, long always, byte[] seed) throws Exception {
        List<String> drawn = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode one : order) {
            if (always > 0 && one.path("amount").asLong() >= always) {
                drawn.add(one.path("caseId").asString() + "x1");
            } else if (one.path("amount").asLong() > 0) {
                others.add(one);
            }
        }
        int steps = size - drawn.size();
        if (steps >= others.size()) {
            drawn.addAll(once(others, others.size()));
            return drawn;
        }
        long total = others.stream().mapToLong(it -> it.path("amount").asLong()).sum();
        long start = steps <= 0
                ? 0
                : key(seed, "start").mod(BigInteger.valueOf(total)).longValueExact();
        long from = 0;
        for (JsonNode one : others) {
            long to = from + one.path("amount").asLong();
            int hits = 0;
            for (long step = 0; step < steps; step++) {
                long point = (start + step * total) / steps;
                hits += from <= point && point < to ? 1 : 0;
            }
            if (hits > 0) {
                drawn.add(one.path("caseId").asString() + "x" + hits);
            }
            from = to;
        }
        return drawn;
    }

    @Test
    void whatIsDecidedAfterThePlan_isNotInThePopulation_thoughTheCheckpointHoldsIt() throws Exception {
        String plan = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 500));
        String late = new Trials(system.api()).decideInsurance();
        audits.awaitDrawn(plan);

        assertThat(cases(plan)).containsAll(DECIDED).doesNotContain(late);
        String next = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 500));
        audits.awaitDrawn(next);
        assertThat(cases(next)).contains(late);
    }

    /** Nine cases or more come in one order in some 360,000. Each decision has its position by now: no plan of two has one more. */
    @Test
    void samePlanAgain_comesToAnotherSample() throws Exception {
        Map<String, Object> method = Map.of("kind", "simple", "size", 500);
        String one = audits.drawUp(Map.of(), method);
        String other = audits.drawUp(Map.of(), method);
        JsonNode first = audits.awaitDrawn(one).path("plan").path("sample");
        JsonNode second = audits.awaitDrawn(other).path("plan").path("sample");

        assertThat(first.path("digest")).as("of the same cases").isEqualTo(second.path("digest"));
        assertThat(first.path("seed")).isNotEqualTo(second.path("seed"));
        assertThat(cases(one)).isNotEqualTo(cases(other)).containsExactlyInAnyOrderElementsOf(cases(other));
    }

    private List<String> cases(String plan) throws Exception {
        return audits.lines(Audits.PLANS + "/" + plan + "/sample", 100).stream()
                .map(it -> it.path("caseId").asString())
                .toList();
    }

    /** Nothing else is recorded meanwhile: the log is this test's alone. */
    @Test
    void plan_waitsForAnEventAfterIt_andWhatIsGivenUpStaysForAllToSee() throws Exception {
        long before = abandoned();
        String plan = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 3));
        awaitSigned(plan);
        assertThat(Audits.state(audits.plan(plan))).isEqualTo("waits-for-checkpoint");
        assertThat(cases(plan)).isEmpty();
        Api.Answer early = audits.act("sampling-plans/" + plan + "/clearances", Map.of("numbers", List.of(1)));
        assertThat(early.status()).as("%s", early).isEqualTo(422);
        assertThat(early.text()).contains("sample-not-drawn-yet");

        String reason = "Mẫu không còn phù hợp.";
        Audits.done(audits.act("sampling-plans/" + plan + "/abandonments", Map.of("reason", reason)));
        String drawn = Audits.drawn(system.api());
        List<String> sample = cases(drawn);
        Audits.done(audits.act("sampling-plans/" + drawn + "/abandonments", Map.of("reason", reason)));

        assertThat(abandoned()).isEqualTo(before + 2);
        assertThat(audits.plan(plan).path("plan").has("sample"))
                .as("never drawn any more")
                .isFalse();
        JsonNode given = audits.plan(drawn).path("plan");
        assertThat(given.path("reason").path("sealed").path("value").asString())
                .as("%s", given)
                .isEqualTo(reason);
        for (String words : List.of("title", "purpose")) {
            assertThat(given.path(words).path("sealed").path("value").asString())
                    .as("%s of %s", words, given)
                    .isNotEmpty();
        }
        assertThat(cases(drawn)).isNotEmpty().isEqualTo(sample);
        Api.Answer again = audits.act("sampling-plans/" + drawn + "/abandonments", Map.of("reason", reason));
        assertThat(again.text()).contains("sampling-plan-abandoned");
    }

    private static long abandoned() throws Exception {
        return system.api()
                .get("auditor1", Audits.PLANS)
                .json()
                .path("abandoned")
                .asLong(-1);
    }

    /** A checkpoint holds the plan's event, and it is the log's last. */
    private static void awaitSigned(String plan) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            if (system.truth()
                            .number("SELECT count(*) FROM log_checkpoint WHERE size = (SELECT position FROM log"
                                    + " JOIN event USING (append_id) WHERE stream = '" + plan + "')")
                    == 1) {
                // Longer than a look of whoever draws.
                Thread.sleep(1_500);
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no checkpoint is signed over the plan");
    }

    @Test
    void progress_tellsOfEachCase() throws Exception {
        String plan = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 3));
        audits.awaitDrawn(plan);
        List<JsonNode> sample = audits.lines(Audits.PLANS + "/" + plan + "/sample", 100);
        Map<String, Object> ofTheSample = Map.of("samplingPlanId", plan);
        JsonNode finding = Audits.done(audits.raise(
                sample.get(1).path("reference").asString(),
                sample.get(1).path("unit").asString(),
                ofTheSample));
        String clearances = "sampling-plans/" + plan + "/clearances";
        Audits.done(audits.act(clearances, Map.of("numbers", List.of(1))));
        Api.Answer both = audits.act(clearances, Map.of("numbers", List.of(1, 2, 4)));
        assertThat(both.text())
                .contains("sampled-case-cleared-before", "sampled-case-has-a-finding", "sample-has-no-such-number");

        sample = audits.lines(Audits.PLANS + "/" + plan + "/sample", 100);
        assertThat(sample.stream().map(it -> it.path("progress").asString()))
                .containsExactly("cleared", "finding", "open");
        assertThat(sample.get(1).path("findings").get(0)).isEqualTo(finding.path("auditFindingId"));
        JsonNode figures = audits.plan(plan).path("plan").path("sample");
        for (String count : List.of("cleared", "withFindings", "open")) {
            assertThat(figures.path(count).asInt()).as(count).isEqualTo(1);
        }
        Api.Answer stranger = audits.raise(elsewhere(sample), Applications.WARD, ofTheSample);
        assertThat(stranger.text()).contains("audited-case-not-in-the-sample");
    }

    /** The reference of a case that was not drawn. */
    private String elsewhere(List<JsonNode> sample) throws Exception {
        List<String> drawn =
                sample.stream().map(it -> it.path("caseId").asString()).toList();
        String all = audits.drawUp(Map.of(), Map.of("kind", "simple", "size", 500));
        audits.awaitDrawn(all);
        return audits.lines(Audits.PLANS + "/" + all + "/sample", 100).stream()
                .filter(it -> !drawn.contains(it.path("caseId").asString()))
                .findFirst()
                .orElseThrow()
                .path("reference")
                .asString();
    }
}
