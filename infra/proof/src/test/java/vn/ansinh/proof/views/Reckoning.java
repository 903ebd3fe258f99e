package vn.ansinh.proof.views;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Truth;

/**
 * What worklist and status page must say, reckoned once more from the rows of the event table alone. The program's own fold
 * has no part in it: which state an event leads to, whose turn it then is and whence the due date comes stand here a second time.
 */
final class Reckoning {

    /** Where an event leads: the state, and who must act next; nothing where it rests. */
    private record Leads(String state, String duty, String act) {
        boolean rests() {
            return act.isEmpty();
        }
    }

    private static final Map<String, Leads> LEADS = Map.of(
            "insurance.registered", new Leads("received", "verifier", "verify"),
            "insurance.group-verified", new Leads("group-verified", "approver", "decide"),
            "housing.proposed", new Leads("received", "verifier", "survey"),
            "housing.surveyed", new Leads("surveyed", "verifier", "list"),
            "case.supplement-requested", new Leads("supplement-requested", "citizen", "supplement"),
            "case.decided", new Leads("decided", "desk", "serve"),
            "case.served", new Leads("served", "", ""),
            "case.withdrawn", new Leads("withdrawn", "", ""));

    private static final class Standing {
        private String reference = "";
        private String scheme = "";
        private String unit = "";
        private String named = ""; // whose name it bears: the name itself is sealed
        private String receivedOn = "";
        private Leads leads = new Leads("", "", "");
        private String since = "";
        private String due = "";
        private String decision = "none";
        private final List<String> steps = new ArrayList<>();
        private long version;

        private void apply(Truth.Payload event) {
            JsonNode said = event.json();
            Leads to = LEADS.get(event.name());
            if (to == null) {
                throw new AssertionError("no reckoning for " + event.name());
            }
            JsonNode lodging = said.path("lodging");
            if (lodging.isObject()) {
                lodged(lodging);
            }
            leads = to;
            version = event.sequence();
            since = said.path("on").asString(receivedOn);
            JsonNode stated = lodging.isObject() ? lodging.path("due") : said.path("due");
            due = to.rests() ? "" : stated.path("dueOn").asString("");
            steps.add(since + " " + event.name());
            if (event.name().equals("case.decided")) {
                JsonNode number = said.path("decision").path("number");
                decision = number.path("number").asString() + "/"
                        + number.path("year").asString() + "/QĐ-UBND "
                        + said.path("decision").path("signedOn").asString() + " "
                        + said.path("decision").path("outcome").asString();
            } else if (event.name().equals("case.served")) {
                decision += " served " + since + " complain until "
                        + said.path("complaintUntil").path("dueOn").asString();
            }
        }

        private void lodged(JsonNode lodging) {
            reference = lodging.path("reference").asString();
            scheme = lodging.path("scheme").asString();
            unit = lodging.path("unit").asString();
            receivedOn = lodging.path("legallyReceivedOn").asString();
            JsonNode parties = lodging.path("parties");
            for (JsonNode person : parties.path("persons")) {
                if (person.path("person").equals(parties.path("beneficiary"))) {
                    named = person.path("fullName").path("of").asString();
                }
            }
        }

        private String turn() {
            return leads.rests() ? "nobody" : leads.duty() + " " + leads.act() + " " + due;
        }
    }

    private final Map<String, Standing> cases = new TreeMap<>();

    private Reckoning() {}

    static Reckoning of(List<Truth.Payload> events) {
        var reckoning = new Reckoning();
        events.forEach(event -> reckoning
                .cases
                .computeIfAbsent(event.stream(), ignored -> new Standing())
                .apply(event));
        return reckoning;
    }

    /** The lines that a worklist of the whole province must have, by case. */
    Map<String, String> worklist() {
        Map<String, String> lines = new TreeMap<>();
        cases.forEach((caseId, it) -> {
            if (!it.leads.rests()) {
                lines.put(
                        caseId,
                        String.join(
                                "|",
                                it.reference,
                                it.scheme,
                                it.unit,
                                it.leads.state(),
                                it.since,
                                it.turn(),
                                it.due.isEmpty() ? it.since : it.due,
                                it.named,
                                "version " + it.version));
            }
        });
        return lines;
    }

    /** The same, of a line that was answered. */
    static String workLine(JsonNode line) {
        JsonNode next = line.path("next");
        return String.join(
                "|",
                line.path("reference").asString(),
                line.path("scheme").asString(),
                line.path("unit").asString(),
                line.path("state").asString(),
                line.path("since").asString(),
                turn(next, next.path("due").path("dueOn")),
                line.path("orderedBy").asString(),
                line.path("beneficiaryName").path("of").asString(),
                "version " + line.path("version").asString());
    }

    /** What the status page of each case must say, by reference. */
    Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        cases.values()
                .forEach(it -> statuses.put(
                        it.reference,
                        String.join(
                                "|",
                                it.scheme,
                                it.unit,
                                it.receivedOn,
                                it.named,
                                it.leads.state(),
                                it.since,
                                it.turn(),
                                it.decision,
                                it.steps.toString(),
                                "version " + it.version)));
        return statuses;
    }

    /** The same, of a page that was answered. */
    static String status(JsonNode page) {
        JsonNode turn = page.path("turn");
        List<String> steps = new ArrayList<>();
        page.path("steps")
                .forEach(step -> steps.add(
                        step.path("on").asString() + " " + step.path("name").asString()));
        return String.join(
                "|",
                page.path("scheme").asString(),
                page.path("unit").asString(),
                page.path("receivedOn").asString(),
                page.path("beneficiaryName").path("of").asString(),
                page.path("state").asString(),
                page.path("since").asString(),
                turn(turn, turn.path("dueOn")),
                decision(page.path("decision")),
                steps.toString(),
                "version " + page.path("version").asString());
    }

    private static String turn(JsonNode turn, JsonNode due) {
        return turn.isMissingNode()
                ? "nobody"
                : turn.path("duty").asString() + " " + turn.path("act").asString() + " " + due.asString("");
    }

    private static String decision(JsonNode decision) {
        if (decision.isMissingNode()) {
            return "none";
        }
        String signed = decision.path("printedNumber").asString() + " "
                + decision.path("signedOn").asString() + " "
                + decision.path("outcome").asString();
        return decision.has("servedOn")
                ? signed + " served " + decision.path("servedOn").asString() + " complain until "
                        + decision.path("complaintUntil").path("dueOn").asString()
                : signed;
    }

    /** How many cases stand in each state. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        cases.values().forEach(it -> counts.merge(it.leads.state(), 1, Integer::sum));
        return counts;
    }

    /** One number for all of it. */
    static String digest(Map<String, String> lines) {
        try {
            byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
