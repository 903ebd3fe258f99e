package vn.ansinh.proof.system;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What people draw by cases that a proof has made, from the list of who is to be paid; a decision is followed within a second or so. */
public final class Entitled {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PATIENCE = 150;
    private static final long PAUSE_MILLIS = 200;
    private static final Map<String, String> CASES = new ConcurrentHashMap<>();

    private Entitled() {}

    /** Remembers a case by its reference, where an answer tells both. */
    public static void note(JsonNode answer) {
        String reference = answer.path("reference").asString("");
        String caseId = answer.path("caseId").asString("");
        if (!reference.isEmpty() && !caseId.isEmpty()) {
            CASES.put(reference, caseId);
        }
    }

    /** The line of a case that was noted by its reference. */
    public static JsonNode byReference(Api api, String reference, boolean stopped)
            throws IOException, InterruptedException {
        return of(api, CASES.getOrDefault(reference, ""), stopped);
    }

    /** The line of this month or the next that stands on the case. */
    public static JsonNode of(Api api, String caseId) throws IOException, InterruptedException {
        return of(api, caseId, false);
    }

    /**
     * The same;
     *
     * @param stopped whether it has ended
     */
    public static JsonNode of(Api api, String caseId, boolean stopped) throws IOException, InterruptedException {
        YearMonth now = YearMonth.now(HERE);
        for (int tries = 0; tries < PATIENCE; tries++) {
            for (YearMonth month : List.of(now, now.plusMonths(1))) {
                for (JsonNode line : lines(api, "auditor1", "", month)) {
                    if (line.path("caseId").asString("").equals(caseId) && line.has("stopped") == stopped) {
                        return line;
                    }
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("nothing is drawn by " + caseId);
    }

    /** What a citizen draws by the case, whenever it begins: counted months follow one another. */
    public static JsonNode ofCitizen(Api api, String citizen, String caseId) throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            for (JsonNode own :
                    api.get(citizen, "/api/citizen/v1/entitlements").json().path("items")) {
                if (own.path("caseId").asString("").equals(caseId)) {
                    return own;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("nothing is drawn by " + caseId);
    }

    /**
     * Every line of a month's list.
     *
     * @param unit empty for the account's own
     */
    public static List<JsonNode> lines(Api api, String account, String unit, YearMonth month)
            throws IOException, InterruptedException {
        List<JsonNode> lines = new ArrayList<>();
        String next = "";
        do {
            Api.Answer page = api.get(
                    account,
                    "/api/caseworker/v1/payable?limit=100&month=" + month
                            + (unit.isEmpty() ? "" : "&unit=" + unit)
                            + (next.isEmpty() ? "" : "&cursor=" + next));
            if (page.status() != 200) {
                throw new AssertionError(page.toString());
            }
            page.json().path("items").forEach(lines::add);
            next = page.json().path("next").asString("");
        } while (!next.isEmpty());
        return lines;
    }
}
