package vn.ansinh.proof.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.ansinh.command.detection.Detectors;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;

/**
 * Detectors in the running system: strangers with one account are asked about within seconds of the event, what a register hands over comes in whole or not
 * at all, a sweep raises nothing twice, links and order are told and recorded, and anybody may read the scorecard.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DetectionProof {
    private static final String ACCOUNT = "2500205044123";
    private static final int TRIES = 100;
    private static final String RAISED =
            "SELECT stream FROM event WHERE name = 'alert.raised' AND convert_from(payload, 'UTF8')::jsonb ->> 'detector' = ";

    private static Standing system;
    private static Api api;
    private static final List<String> CASES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        system = Standing.fresh();
        api = system.api();
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    private static String lodge(int who, String account) throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put(
                "persons",
                List.of(Map.of(
                        "ref",
                        "self",
                        "fullName",
                        "Nguyễn Văn " + List.of("Một", "Hai", "Ba").get(who),
                        "birthDate",
                        "1990-07-09",
                        "sex",
                        "male",
                        "personNumber",
                        String.format(Locale.ROOT, "024090%06d", 771_200 + who),
                        "bankAccount",
                        Map.of("bank", "Agribank", "number", account))));
        Api.Answer lodged = api.command("caseworker1", "insurance-support-applications", null, Api.key(), body);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        return lodged.json().path("caseId").asString();
    }

    private static List<String> awaitRaised(String detector) throws Exception {
        List<String> raised = List.of();
        for (int tries = 0; tries < TRIES && raised.isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            raised = system.truth().texts(RAISED + "'" + detector + "'");
        }
        return raised;
    }

    @Test
    @Order(1)
    void strangersWithOneAccount_areAskedAbout_withinSecondsOfTheEvent() throws Exception {
        for (int who = 0; who < 3; who++) {
            CASES.add(lodge(who, ACCOUNT));
        }
        assertThat(awaitRaised("one-account-for-many")).hasSize(1);
        assertThat(system.truth()
                        .number("SELECT count(*) FROM event AS alert JOIN event AS lodged"
                                + " ON lodged.stream = '" + CASES.getLast() + "' AND lodged.sequence = 0"
                                + " WHERE alert.name = 'alert.raised'"
                                + " AND alert.recorded_at - lodged.recorded_at < interval '5 seconds'"))
                .as("the promise: a hit within five seconds of the event")
                .isPositive();
        String payload = system.truth()
                .texts("SELECT convert_from(payload, 'UTF8') FROM event WHERE name = 'alert.raised'")
                .getFirst();
        assertThat(payload)
                .contains(CASES)
                .doesNotContain(ACCOUNT, "Nguyễn", "771200")
                .contains("same-account");
    }

    private static Map<String, Object> feed(String register, String csv) {
        return Map.of(
                "register",
                register,
                "asOf",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                "csv",
                "person_number,from,until,unit,amount,act\n" + csv);
    }

    private static Api.Answer hand(Map<String, Object> body) throws Exception {
        return api.command("fraud1", "register-feeds", null, Api.key(), body);
    }

    @Test
    @Order(2)
    void register_comesInWholeOrNotAtAll_andStandsNowhereInClear() throws Exception {
        Map<String, Long> before = system.truth().counts();
        Api.Answer bad = hand(feed("detentions", "024090771200,2026-02-01,,,,\n024090771201,2026-02-31,,,,\n"));
        assertThat(bad.status()).as("%s", bad).isEqualTo(400);
        JsonNode violation = bad.json().path("violations").path(0);
        assertThat(violation.path("code").asString()).isEqualTo("cell-no-day");
        assertThat(violation.path("pointer").asString()).isEqualTo("/csv");
        assertThat(system.truth().counts()).isEqualTo(before);

        Api.Answer good = hand(feed("detentions", "024090771200,2026-02-01,,,,\n024090771201,2026-02-03,,,,\n"));
        assertThat(good.status()).as("%s", good).isEqualTo(201);
        String stream = good.json().path("registerFeedId").asString();
        List<String> stored = system.truth()
                .texts("SELECT convert_from(payload, 'UTF8') FROM event WHERE stream = '" + stream
                        + "' ORDER BY sequence");
        assertThat(stored).hasSize(3);
        assertThat(stored).noneMatch(it -> it.contains("detention") || it.contains("771200"));
    }

    @Test
    @Order(3)
    void sweep_looksThroughEverything_andRaisesNothingTwice() throws Exception {
        long alerts = system.truth().number("SELECT count(*) FROM event WHERE name = 'alert.raised'");
        Api.Answer asked = api.command("fraud1", "detection-sweeps", null, Api.key(), Map.of());
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        Api.Answer second = api.command("fraud2", "detection-sweeps", null, Api.key(), Map.of());
        assertThat(second.code()).isEqualTo("sweep-running");

        JsonNode sweep = asked.json();
        for (int tries = 0; tries < TRIES && !sweep.path("state").asString("").equals("completed"); tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
            sweep = api.get("fraud1", "/api/fraud/v1/detection-sweeps")
                    .json()
                    .path("items")
                    .path(0);
        }
        assertThat(sweep.path("state").asString()).isEqualTo("completed");
        assertThat(sweep.path("hits").asLong()).isPositive();
        assertThat(sweep.path("raised").asLong()).isZero();
        assertThat(sweep.path("seen").asLong()).isEqualTo(sweep.path("total").asLong());
        assertThat(system.truth().number("SELECT count(*) FROM event WHERE name = 'alert.raised'"))
                .isEqualTo(alerts);
    }

    @Test
    @Order(4)
    void links_areToldOneByOne_andEachCaseIsRecorded() throws Exception {
        Api.Answer links = api.get("fraud1", "/api/fraud/v1/cases/" + CASES.getFirst() + "/links");
        assertThat(links.status()).as("%s", links).isEqualTo(200);
        JsonNode account = links.json()
                .path("links")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("account"))
                .findFirst()
                .orElseThrow();
        Set<String> linked = new TreeSet<>();
        account.path("cases").forEach(it -> linked.add(it.path("caseId").asString()));
        assertThat(linked).containsExactlyInAnyOrderElementsOf(CASES.subList(1, CASES.size()));
        assertThat(account.path("evidence")).isNotEmpty();
        assertThat(links.text()).doesNotContain(ACCOUNT);
        Set<String> recorded = new TreeSet<>(List.of(system.truth()
                .texts("SELECT array_to_string(cases, ' ') FROM access WHERE operation = 'readCaseLinks'"
                        + " ORDER BY append_id DESC LIMIT 1")
                .getFirst()
                .split(" ")));
        assertThat(recorded).containsAll(CASES);
        assertThat(api.get("caseworker1", "/api/fraud/v1/cases/" + CASES.getFirst() + "/links")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void order_saysWhy() throws Exception {
        Api.Answer order = api.get("fraud1", "/api/fraud/v1/inspection-order");
        assertThat(order.status()).as("%s", order).isEqualTo(200);
        JsonNode first = order.json().path("items").path(0);
        assertThat(first.path("place").asInt()).isEqualTo(1);
        assertThat(first.path("alertId").asString()).startsWith("alert-");
        assertThat(first.path("reasons")).isNotEmpty();
        first.path("reasons").forEach(reason -> {
            assertThat(reason.path("vi").asString()).isNotBlank();
            assertThat(reason.path("en").asString()).isNotBlank();
        });
    }

    @Test
    @Order(6)
    void scorecard_isForEverybody_andNamesNobody() throws Exception {
        Api.Answer card = api.send(api.to("/api/public/v1/fraud-scorecard").GET());
        assertThat(card.status()).as("%s", card).isEqualTo(200);
        assertThat(card.json().path("detectors")).hasSize(Detectors.ALL.size());
        JsonNode account = card.json()
                .path("detectors")
                .valueStream()
                .filter(it -> it.path("detector").asString().equals("one-account-for-many"))
                .findFirst()
                .orElseThrow();
        assertThat(account.path("raised").asLong()).isEqualTo(1);
        assertThat(account.path("waiting").asLong()).isEqualTo(1);
        assertThat(account.path("off").asBoolean()).isFalse();
        assertThat(account.path("nameVi").asString()).contains("tài khoản");
        assertThat(card.text()).doesNotContain("p-").doesNotContainPattern("isa-[0-9a-f]{32}");
        // One alert is a small number: no commune is told by it.
        assertThat(card.json().path("communes")).isEmpty();
    }
}
