package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings in what a commune recognised, by two officers of today: whether a household is poor is the lists' to say, so that nothing that
 * turns on it is decided before (ADR-0020).
 */
public final class Recognised {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String HEADER =
            "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\n";

    /** Two communes have staff who sign in; of all that the first took the place of, its own. */
    private static final String SECOND_COMMUNE = "07339@";

    private Recognised() {}

    /** The persons of this application are a poor household of the commune that takes it in, from the first day of this year on. */
    public static void poor(Api api, Object application) throws IOException, InterruptedException {
        household(api, application, "poor", LocalDate.now(HERE).withDayOfYear(1));
    }

    /**
     * The persons of this application are what it says that they are, poor or near-poor, to the end of the day's year; of any other household
     * nothing is recognised.
     *
     * @param from first day
     */
    public static void asStated(Api api, Object application, LocalDate from) throws IOException, InterruptedException {
        String stated = JSON.valueToTree(application)
                .path("facts")
                .valueStream()
                .filter(fact -> fact.path("code").asString("").equals("household-poverty"))
                .map(fact -> fact.path("value").asString(""))
                .findFirst()
                .orElse("");
        if (List.of("poor", "near-poor").contains(stated)) {
            household(api, application, stated, from);
        }
    }

    /** The yearly list of a commune: whoever is not on it, and on no list of a running review, is not poor. It names one household that nobody asks about. */
    public static void year(Api api, String unit, LocalDate from) throws IOException, InterruptedException {
        String number =
                String.format(Locale.ROOT, "024061%06d", 990_000 + Math.floorMod((unit + from).hashCode(), 9_999));
        bringIn(api, unit, "yearly", from, row("Y1", "poor", number, "Nguyễn Văn Lành", "1961-02-03", "male", true));
    }

    /** The yearly list of Bắc Giang ward, of this year. */
    public static void thisYear(Api api) throws IOException, InterruptedException {
        year(api, Applications.WARD, LocalDate.now(HERE).withDayOfYear(1));
    }

    private static void household(Api api, Object application, String standing, LocalDate from)
            throws IOException, InterruptedException {
        JsonNode body = JSON.valueToTree(application);
        StringBuilder rows = new StringBuilder();
        String code = "";
        for (JsonNode person : body.path("persons")) {
            String number = person.path("personNumber").asString("");
            if (!number.isEmpty()) {
                boolean head = code.isEmpty();
                // The same for the same household, and nobody's number, since it stands open.
                code = head ? "H" + Integer.toHexString(number.hashCode()).toUpperCase(Locale.ROOT) : code;
                rows.append(row(
                        code,
                        standing,
                        number,
                        person.path("fullName").asString(),
                        person.path("birthDate").asString(),
                        person.path("sex").asString(),
                        head));
            }
        }
        bringIn(api, body.path("unit").asString(), "changes", from, rows.toString());
    }

    private static String row(
            String code, String standing, String number, String name, String born, String sex, boolean head) {
        return String.join(",", code, standing, "", "", number, name, born, sex, head ? "head" : "member") + "\n";
    }

    private static void bringIn(Api api, String unit, String kind, LocalDate from, String rows)
            throws IOException, InterruptedException {
        boolean second = unit.startsWith(SECOND_COMMUNE);
        Map<String, Object> list = Map.of(
                "unit",
                unit,
                "kind",
                kind,
                "decisionNumber",
                "31/QĐ-UBND",
                "decidedOn",
                from.toString(),
                "capacity",
                "chair",
                "from",
                from.toString(),
                "until",
                LocalDate.of(from.getYear(), 12, 31).toString(),
                "csv",
                HEADER + rows);
        JsonNode proposed = done(api, second ? "caseworker2" : "caseworker1", "recognised-lists", list);
        String id = proposed.path("recognisedListId").asString();
        done(api, second ? "approver2" : "approver1", "recognised-lists/" + id + "/approvals", Map.of());
    }

    private static JsonNode done(Api api, String account, String path, Object body)
            throws IOException, InterruptedException {
        Api.Answer answer = api.command(account, path, null, Api.key(), body);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(201);
        return answer.json();
    }
}
