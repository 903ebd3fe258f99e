package vn.ansinh.proof.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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

    public static Map<String, Object> fact(String code, String value, String origin) {
        return Map.of("code", code, "value", value, "origin", origin);
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
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
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

    /** The officer verifies an insurance registration. */
    public static Map<String, Object> insuranceVerified() {
        return Map.of(
                "facts", List.of(fact("household-poverty", "poor", "register")),
                "documents", List.of(),
                "recognisedList", "DS-HN-2026-07210");
    }

    /** The chair grants it. */
    public static Map<String, Object> granted() {
        return Map.of(
                "outcome", "granted",
                "capacity", "chair",
                "reason", "Đủ điều kiện hưởng theo quy định.",
                "funding", List.of());
    }
}
