package vn.ansinh.proof.system;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.value.Moment;

/** Requests that are in order, each about a person nobody has met. */
public final class Applications {

    public static final String WARD = "07210@2025-07-01";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Applications() {}

    /** Somebody new, born on 9 July 1990. */
    public static Map<String, Object> person(String ref) {
        return Map.of(
                "ref", ref,
                "fullName", "Phạm Văn Tú",
                "birthDate", "1990-07-09",
                "sex", "male",
                "personNumber", String.format(Locale.ROOT, "024090%06d", NEXT.getAndIncrement() + 500_000));
    }

    /** What a register or a visit says is of today. */
    public static Map<String, Object> fact(String code, String value, String origin) {
        return origin.equals("register") || origin.equals("visit")
                ? fact(code, value, origin, LocalDate.now(Moment.ZONE))
                : Map.of("code", code, "value", value, "origin", origin);
    }

    public static Map<String, Object> fact(String code, String value, String origin, LocalDate asOf) {
        return Map.of("code", code, "value", value, "origin", origin, "asOf", asOf.toString());
    }

    /** Facts, each declared: {@code code=value}. */
    public static List<Map<String, Object>> declared(String... facts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String fact : facts) {
            String[] parts = fact.split("=", 2);
            list.add(fact(parts[0], parts[1], "declared"));
        }
        return list;
    }

    /** An application that the desk of Bắc Giang ward takes in. */
    public static Map<String, Object> application(
            Map<String, Object> more, Map<String, Object> person, List<Map<String, Object>> facts) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unit",
                WARD,
                "channel",
                "counter",
                "persons",
                List.of(person),
                "applicant",
                "self",
                "beneficiary",
                "self",
                "receiver",
                "self",
                "representation",
                Map.of("ground", "self"),
                "household",
                List.of(Map.of("person", "self", "relation", "head")),
                "documents",
                List.of(),
                "facts",
                facts));
        body.putAll(more);
        return body;
    }

    /** A poor man registers for voluntary social insurance (dossier T19). */
    public static Map<String, Object> insurance() {
        return application(
                Map.of("scheme", "voluntary-social-insurance"),
                person("self"),
                declared(
                        "date-of-birth=1990-07-09",
                        "household-poverty=poor",
                        "chosen-income=2000000",
                        "supported-months-used=0",
                        "contribution-months=12",
                        "in-compulsory-social-insurance=false",
                        "monthly-pension=0",
                        "ethnic-minority=false",
                        "island-commune-resident=false"));
    }

    /** A household of three whose house a storm took (dossier T31): a reservation for each of them and for the dwelling. */
    public static Map<String, Object> housing() {
        return application(
                Map.of(
                        "channel",
                        "hamlet-head",
                        "persons",
                        List.of(person("self"), person("wife"), person("mother")),
                        "household",
                        List.of(
                                Map.of("person", "self", "relation", "head"),
                                Map.of("person", "wife", "relation", "spouse"),
                                Map.of("person", "mother", "relation", "parent")),
                        "dwelling",
                        Map.of("address", "Tổ dân phố " + NEXT.getAndIncrement())),
                person("self"),
                declared(
                        "household-poverty=near-poor",
                        "disaster-effect=destroyed",
                        "nowhere-to-live=true",
                        "hardship-household=false",
                        "persons-in-household=3",
                        "permanent-residence-in-house=true",
                        "undisputed-residential-land=true"));
    }

    /** The visit finds the house gone. */
    public static Map<String, Object> surveyed() {
        return Map.of(
                "facts",
                List.of(
                        fact("disaster-effect", "destroyed", "visit"),
                        fact("nowhere-to-live", "true", "visit"),
                        fact("work-needed", "new-build", "visit"),
                        fact("persons-in-household", "3", "visit")),
                "photos",
                List.of());
    }

    /** A body that gives nothing but a reason. */
    public static Map<String, Object> reason() {
        return Map.of("reason", "Theo đề nghị của gia đình.");
    }

    /** The demo citizen, by the ref {@code helper}, who may have a part in any number of cases. */
    public static Map<String, Object> citizen1() {
        return Map.of(
                "ref", "helper",
                "fullName", "Nguyễn Thị Hoa",
                "birthDate", "1986-05-14",
                "sex", "female",
                "personNumber", "024186000101");
    }

    /** The demo citizen applies for voluntary social insurance, online and for herself. */
    public static Map<String, Object> ofCitizen1() {
        Map<String, Object> self = new HashMap<>(citizen1());
        self.put("ref", "self");
        Map<String, Object> body = new HashMap<>(insurance());
        body.put("persons", List.of(self));
        body.put("channel", "online");
        body.put("facts", declared("date-of-birth=1986-05-14", "household-poverty=poor", "chosen-income=2000000"));
        return body;
    }

    /** An application like this one, which the demo citizen brings for the beneficiary as proxy. */
    public static Map<String, Object> throughCitizen1(Map<String, Object> application) {
        Map<String, Object> body = new HashMap<>(application);
        List<Object> persons = new ArrayList<>((List<?>) body.getOrDefault("persons", List.of()));
        persons.add(citizen1());
        body.put("persons", persons);
        body.put("applicant", "helper");
        body.put("representation", Map.of("ground", "proxy", "from", "2025-07-01"));
        return body;
    }

    /** The officer verifies an insurance registration. */
    public static Map<String, Object> insuranceVerified() {
        return insuranceVerified(LocalDate.now(Moment.ZONE));
    }

    /** The same, looked up on that day. */
    public static Map<String, Object> insuranceVerified(LocalDate on) {
        return Map.of(
                "facts",
                        List.of(
                                fact("supported-months-used", "0", "register", on),
                                fact("in-compulsory-social-insurance", "false", "register", on),
                                fact("monthly-pension", "0", "register", on),
                                fact("ethnic-minority", "false", "register", on),
                                fact("island-commune-resident", "false", "register", on)),
                "documents", List.of(),
                "recognisedList", "DS-HN-2026-07210");
    }

    /** By the register they pay compulsory insurance: refused, whatever the lists of the poor say. */
    public static Map<String, Object> insuranceNotDue() {
        return Map.of(
                "facts",
                List.of(fact("in-compulsory-social-insurance", "true", "register")),
                "documents",
                List.of(),
                "recognisedList",
                "DS-HN-2026-07210");
    }

    /** The chair refuses it. */
    public static Map<String, Object> refused() {
        return Map.of(
                "outcome", "refused",
                "capacity", "chair",
                "reason", "Thuộc diện tham gia bảo hiểm xã hội bắt buộc.",
                "funding", List.of());
    }

    /** The chair grants it. */
    public static Map<String, Object> granted() {
        return Map.of(
                "outcome", "granted",
                "capacity", "chair",
                "reason", "Đủ điều kiện hưởng theo quy định.",
                "funding", List.of());
    }

    /** The second citizen's own, held by the second commune: every audience has a reader for it, and a stranger. */
    public static Map<String, Object> insuranceOfCitizen2() {
        Map<String, Object> body = new HashMap<>(insurance());
        body.put(
                "persons",
                List.of(Map.of(
                        "ref", "self",
                        "fullName", "Trần Văn Hai",
                        "birthDate", "1958-04-02",
                        "sex", "male",
                        "personNumber", "024058000102")));
        body.put("facts", declared("date-of-birth=1958-04-02", "household-poverty=poor", "chosen-income=2000000"));
        body.put("unit", "07339@2025-07-01");
        body.put("channel", "online");
        return body;
    }

    /** The second commune verifies and grants what {@link #insuranceOfCitizen2} lodged. @return what the decision answered */
    public static JsonNode decideInsuranceOfCitizen2(Api api, JsonNode lodged)
            throws IOException, InterruptedException {
        Recognised.poor(api, insuranceOfCitizen2());
        String path = "applications/" + lodged.path("caseId").asString();
        Map<String, Object> seen = new HashMap<>(insuranceVerified());
        seen.put(
                "facts",
                List.of(
                        fact("supported-months-used", "0", "register"),
                        fact("contribution-months", "12", "register"),
                        fact("in-compulsory-social-insurance", "false", "register"),
                        fact("monthly-pension", "0", "register"),
                        fact("ethnic-minority", "false", "register"),
                        fact("island-commune-resident", "false", "register")));
        Api.Answer verified = api.command(
                "caseworker2", path + "/verifications", lodged.path("version").asLong(), Api.key(), seen);
        Api.Answer decided = api.command(
                "approver2",
                path + "/decisions",
                verified.json().path("version").asLong(),
                Api.key(),
                granted());
        if (decided.status() != 201) {
            throw new AssertionError(verified + " " + decided);
        }
        return decided.json();
    }

    /** One open application per person and scheme: another proof may have lodged for the same citizen. */
    public static void withdrawInsuranceOfCitizen2(Api api) throws IOException, InterruptedException {
        for (JsonNode own : api.get("citizen2", "/api/citizen/v1/cases").json().path("items")) {
            String path = "/api/citizen/v1/cases/" + own.path("reference").asString() + "/status";
            JsonNode status = api.get("citizen2", path).json();
            if (own.path("scheme").asString().equals("voluntary-social-insurance")) {
                api.command(
                        "citizen2",
                        "applications/" + own.path("caseId").asString() + "/withdrawals",
                        status.path("version").asLong(),
                        Api.key(),
                        Map.of("reason", "Chuyển nơi cư trú."));
            }
        }
    }
}
