package vn.ansinh.proof.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.OnTwoNodes;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Trials;

/**
 * A day off is proclaimed while clocks run (ADR-0021): over HTTP, on two nodes, what runs over the day moves by one event each and says
 * why, what is over stays, what is lodged from then on counts so from the start, and the same days published again move nothing.
 */
class DueDatesMoveProof extends OnTwoNodes {
    private static final String CALENDAR = "working-days.yaml";
    private static final String NAME = "Ngày nghỉ mới được công bố";
    private static final int TRIES = 240;

    private String reportedDueOn = "";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static JsonNode command(String account, String path, @Nullable JsonNode before, Object body)
            throws Exception {
        Long version = before == null ? null : before.path("version").asLong();
        return done(api().command(account, path, version, Api.key(), body));
    }

    /** Asks until the answer is so; a view or a sweep may be on its way. */
    private static JsonNode until(Callable<Api.Answer> question, Predicate<JsonNode> so) throws Exception {
        Api.Answer answer = question.call();
        for (int tries = 0; tries < TRIES && !(answer.status() == 200 && so.test(answer.json())); tries++) {
            Thread.sleep(250);
            answer = question.call();
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(so.test(answer.json())).as("%s", answer).isTrue();
        return answer.json();
    }

    private static JsonNode file(JsonNode of) throws Exception {
        String path = "/api/caseworker/v1/cases/" + of.path("caseId").asString() + "?minPosition="
                + of.path("consistencyToken").asString();
        return until(() -> api().get("caseworker1", path), page -> true);
    }

    private static LocalDate dueOn(JsonNode page) {
        return LocalDate.parse(page.path("file")
                .path("progress")
                .path("next")
                .path("due")
                .path("dueOn")
                .asString());
    }

    private static JsonNode line(JsonNode worklist, JsonNode of) {
        return worklist.path("items")
                .valueStream()
                .filter(it -> it.path("caseId").equals(of.path("caseId")))
                .findFirst()
                .orElseThrow();
    }

    private static String dueOnLine(JsonNode worklist, JsonNode of) {
        return line(worklist, of).path("next").path("due").path("dueOn").asString();
    }

    private static List<JsonNode> moves(JsonNode of) throws Exception {
        Api.Answer history = api().get(
                        "auditor1", "/api/auditor/v1/cases/" + of.path("caseId").asString() + "/events");
        assertThat(history.status()).as("%s", history).isEqualTo(200);
        return history.json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("name").asString().equals("case.due-date-moved"))
                .toList();
    }

    private static JsonNode publish(String text, LocalDate effectiveOn) throws Exception {
        JsonNode proposed = done(api().command(
                        "policy1",
                        "policy-versions",
                        null,
                        Api.key(),
                        Map.of(
                                "effectiveOn",
                                effectiveOn.toString(),
                                "act",
                                "Thông báo lịch nghỉ thử nghiệm",
                                "changed",
                                List.of(Map.of("file", CALENDAR, "text", text)))));
        String version = proposed.path("policyVersionId").asString();
        return done(other().command("policy2", "policy-versions/" + version + "/approvals", null, Api.key(), Map.of()));
    }

    private static String calendar() throws Exception {
        return api().get("policy1", "/api/policy/v1/policy-texts")
                .json()
                .path("files")
                .valueStream()
                .filter(file -> file.path("file").asString().equals(CALENDAR))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString();
    }

    private static String withDayOff(String text, LocalDate day) {
        int year = text.indexOf("  - year: " + day.getYear() + "\n");
        int at = text.indexOf("    daysOff:\n", year) + "    daysOff:\n".length();
        return text.substring(0, at) + "      - {on: " + day + ", name: \"" + NAME
                + "\", source: labour-code, certainty: confirmed}\n" + text.substring(at);
    }

    /** How far due dates follow a calendar that is not this one, once they do. */
    private static JsonNode swept(String before) throws Exception {
        return until(
                        () -> api().get("policy1", "/api/policy/v1/policy-versions"),
                        page -> !page.path("dueDates")
                                        .path("calendar")
                                        .asString(before)
                                        .equals(before)
                                && page.path("dueDates").has("finishedAt"))
                .path("dueDates");
    }

    @Test
    void aProclaimedDayOff_movesWhatRunsOverIt_byEvents_andTheSameAgainMovesNothing() throws Exception {
        JsonNode lodged = command("caseworker1", "insurance-support-applications", null, Applications.insurance());
        JsonNode withdrawn = command("caseworker1", "insurance-support-applications", null, Applications.insurance());
        withdrawn = command(
                "caseworker1",
                "applications/" + withdrawn.path("caseId").asString() + "/withdrawals",
                withdrawn,
                Map.of("reason", "Người dân rút hồ sơ."));
        JsonNode request = command(
                "citizen2",
                "data-requests",
                null,
                Map.of("right", "see", "channel", "online", "words", "Xin xem dữ liệu về tôi."));
        String report = reportedChange();
        LocalDate was = dueOn(file(lodged));
        LocalDate dayOff = LocalDate.parse(request.path("acknowledgeBy").asString());
        assertThat(dayOff).isBeforeOrEqualTo(was);
        assertThat(file(lodged).path("explained").path(0).path("moves").size()).isZero();

        String before = until(
                        () -> api().get("policy1", "/api/policy/v1/policy-versions"),
                        page -> page.path("dueDates").has("finishedAt"))
                .path("dueDates")
                .path("calendar")
                .asString();
        String text = withDayOff(calendar(), dayOff);
        publish(text, today);
        JsonNode sweep = swept(before);
        assertThat(sweep.path("moved").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(sweep.path("failed").asLong()).isZero();

        List<JsonNode> moved = moves(lodged);
        assertThat(moved).hasSize(1);
        JsonNode event = moved.getFirst().path("payload");
        assertThat(event.path("was").path("dueOn").asString()).isEqualTo(was.toString());
        LocalDate now = LocalDate.parse(event.path("now").path("dueOn").asString());
        assertThat(now).isAfter(was);
        assertThat(event.path("because").path(0).path("day").asString()).isEqualTo(dayOff.toString());
        assertThat(event.path("because").path(0).path("source").asString()).contains("Bộ luật Lao động 2019");
        assertThat(moved.getFirst().path("metadata").path("duty").asString()).isEqualTo("system");
        assertThat(moves(withdrawn)).as("closed").isEmpty();

        String own = "/api/caseworker/v1/cases/" + lodged.path("caseId").asString();
        JsonNode page =
                until(() -> api().get("caseworker1", own), it -> dueOn(it).equals(now));
        JsonNode explained = page.path("explained").path(0);
        assertThat(explained.path("dueOn").asString()).isEqualTo(now.toString());
        assertThat(explained
                        .path("daysOff")
                        .valueStream()
                        .map(it -> it.path("day").asString()))
                .contains(dayOff.toString());
        assertThat(explained.path("moves").path(0).path("was").asString()).isEqualTo(was.toString());
        assertThat(explained.path("vi").asString()).contains("ngày làm việc", NAME, "được dời từ hạn cũ");
        assertThat(explained.path("en").asString())
                .contains("working days", NAME, "moved on " + today + " from " + was);
        JsonNode line = line(
                until(
                        () -> api().get("caseworker1", "/api/caseworker/v1/worklist?limit=100"),
                        list -> dueOnLine(list, lodged).equals(now.toString())),
                lodged);
        assertThat(line.path("orderedBy").asString()).isEqualTo(now.toString());
        assertThat(line.path("explained").path("vi").asString()).contains("ngày làm việc từ", "ngày nghỉ lễ");
        assertThat(line.path("explained").path("en").asString()).contains("working days from", "left out");

        JsonNode asked = until(
                        () -> api().get("citizen2", "/api/citizen/v1/data-requests"),
                        list -> list.path("items")
                                        .path(0)
                                        .path("dueOn")
                                        .asString("")
                                        .compareTo(dayOff.toString())
                                > 0)
                .path("items")
                .path(0);
        assertThat(asked.path("dueDates")
                        .path(0)
                        .path("moves")
                        .path(0)
                        .path("was")
                        .asString())
                .isEqualTo(dayOff.toString());

        JsonNode changes = until(
                () -> api().get("caseworker1", "/api/caseworker/v1/change-reports"),
                list -> !dueOn(list, report).equals(reportedDueOn));
        assertThat(dueOn(changes, report)).isGreaterThan(reportedDueOn);

        JsonNode later = command("caseworker1", "insurance-support-applications", null, Applications.insurance());
        assertThat(dueOn(file(later))).as("counted so from the start").isEqualTo(now);

        publish(text + "# Published once more.\n", today);
        JsonNode again = swept(sweep.path("calendar").asString());
        assertThat(again.path("moved").asLong()).isZero();
        assertThat(moves(lodged)).hasSize(1);
        assertThat(moves(later)).isEmpty();

        standsWhileTheCitizenIsAsked(later);
    }

    /** Of what was granted here a moment ago; it is to be concluded within ten working days. */
    private String reportedChange() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api(), application);
        JsonNode granted = command("caseworker1", "insurance-support-applications", null, application);
        new Trials(api()).decide(granted, Applications.insuranceVerified(), false, Applications.granted());
        String entitlement = Entitled.of(api(), granted.path("caseId").asString())
                .path("entitlementId")
                .asString();
        JsonNode reported = command(
                "caseworker1",
                "entitlements/" + entitlement + "/change-reports",
                null,
                Map.of("change", "voluntary", "channel", "counter", "happenedOn", "2025-09-01"));
        reportedDueOn = reported.path("dueOn").asString();
        return reported.path("changeReportId").asString();
    }

    private static String dueOn(JsonNode reports, String report) {
        return reports.path("items")
                .valueStream()
                .filter(it -> it.path("changeReportId").asString().equals(report))
                .findFirst()
                .orElseThrow()
                .path("due")
                .path("dueOn")
                .asString();
    }

    private void standsWhileTheCitizenIsAsked(JsonNode lodged) throws Exception {
        String own = "applications/" + lodged.path("caseId").asString();
        JsonNode asked = command(
                "caseworker1",
                own + "/supplement-requests",
                lodged,
                Map.of("missing", List.of("household-book"), "letter", "Đề nghị bổ sung giấy tờ về hộ gia đình."));
        assertThat(file(asked)
                        .path("file")
                        .path("progress")
                        .path("next")
                        .path("duty")
                        .asString())
                .isEqualTo("citizen");
        JsonNode answered = command(
                "caseworker1",
                own + "/supplements",
                asked,
                Map.of(
                        "documents",
                        List.of(Map.of(
                                "kind", "household-book",
                                "holder", "beneficiary",
                                "number", "HK-07210-0142",
                                "issuer", "Công an phường",
                                "issuedOn", "2024-03-12",
                                "originalSeen", true)),
                        "facts",
                        List.of()));
        JsonNode explained =
                file(answered).path("explained").valueStream().toList().getLast();
        assertThat(explained.path("stops").path(0).path("from").asString()).isEqualTo(today.toString());
        assertThat(explained.path("stops").path(0).path("until").asString()).isEqualTo(today.toString());
        assertThat(explained.path("vi").asString()).contains("chờ bổ sung hồ sơ");
        assertThat(explained.path("en").asString()).contains("the clock stood from " + today);
    }
}
