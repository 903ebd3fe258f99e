package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.client.UnexpectedAnswer;

/** One case in play: sends what somebody does, then shows which events it made and what each audience sees of it. */
final class Stage {

    private static final String AUDITOR = "auditor1";
    private static final String IMPORTER = "importer1";
    private static final int GONE = 412;
    private static final int MOST_TRIES = 10;
    private static final int MOST_PAGES = 20;
    private static final int MOST_LOOKS = 50;
    private static final long LOOK_MILLIS = 200;

    private final ApiClient client;
    private final Terminal terminal;
    private final String caseworker;
    private final @Nullable String citizen;
    private @Nullable String caseId;
    private String reference = "";
    private String lookupCode = "";
    private String token = "";
    private long version;
    private long shown = -1;
    private int differences;

    /**
     * A stage without a case yet.
     *
     * @param caseworker in whose unit the case lies
     * @param citizen who can sign in and look; null when the citizen has the printed code alone
     */
    Stage(ApiClient client, Terminal terminal, String caseworker, @Nullable String citizen) {
        this.client = client;
        this.terminal = terminal;
        this.caseworker = caseworker;
        this.citizen = citizen;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    /**
     * What the payable list of this month says of the case, once it says something: VND.
     *
     * @param after token of what the views must have passed; null for the case's own
     */
    long payable(String account, @Nullable String after) {
        for (int tries = 0; tries < MOST_TRIES * MOST_TRIES; tries++) {
            Map<String, String> parameters =
                    new HashMap<>(Map.of("limit", "100", "minPosition", after == null ? token : after));
            for (int page = 0; page < MOST_PAGES; page++) {
                JsonNode list = ok(patiently(account, "/api/caseworker/v1/payable", parameters))
                        .body();
                for (JsonNode line : list.path("items")) {
                    if (line.path("caseId").asString("").equals(caseId)) {
                        long payable = line.path("payable").asLong();
                        terminal.line(
                                "payable",
                                payable + " VND in " + list.path("month").asString()
                                        + (line.path("exclusions").isEmpty()
                                                ? ""
                                                : ", excluded: " + line.path("exclusions")));
                        return payable;
                    }
                }
                if (list.path("next").isMissingNode()) {
                    break;
                }
                parameters.put("cursor", list.path("next").asString());
            }
            pause();
        }
        throw new WalkFailed("the payable list says nothing of " + caseId);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted");
        }
    }

    /** Somebody does something today. */
    Answer act(String actor, String what, Operation operation, Object body) {
        terminal.step(actor, what);
        return recorded(actor, command(operation, body, null), key());
    }

    /** The importer enters what somebody did on an earlier day. */
    Answer acted(String actor, LocalDate on, String what, Operation operation, Object body) {
        terminal.step(actor, what + " on " + on + " (entered by " + IMPORTER + ")");
        return recorded(IMPORTER, command(operation, body, new Command.Past(on, actor)), key());
    }

    /** Somebody does something beside the case, to a thing of its own; {@code id} is null where it begins one. */
    Answer beside(String actor, String what, Operation operation, @Nullable String id, Object body) {
        terminal.step(actor, what);
        Answer answer = client.as(actor).record(new Command(operation, id, body, key(), null, null));
        if (!answer.done()) {
            throw new WalkFailed(operation.noun() + " was answered " + answer.inShort() + " " + answer.body());
        }
        terminal.line("answer", answer.inShort());
        return answer;
    }

    /** Sends the last thing once more under its own key; the answer must be the first one. */
    void again(String actor, Operation operation, Object body, String key, Answer first) {
        terminal.step(actor, "sends the same once more, with the same Idempotency-Key");
        Answer second = client.as(actor).record(sent(command(operation, body, null), key));
        if (second.status() != first.status() || !second.body().equals(first.body())) {
            throw new WalkFailed("the second answer to one key was another: " + second.inShort());
        }
        terminal.line("answer", "the same as before, version " + version + "; nothing was written");
    }

    /** Somebody tries something that must be refused with this code. */
    void refused(String actor, String what, Operation operation, Object body, long seen, String code) {
        terminal.step(actor, what);
        Answer answer = client.as(actor)
                .record(new Command(operation, caseId, body, key(), operation.needsVersion() ? seen : null, null));
        boolean told =
                code.equals(answer.problem().orElse("")) || answer.broken().contains(code);
        if (answer.done() || !told) {
            throw new WalkFailed("this had to be refused with " + code + " and was answered " + answer.inShort());
        }
        terminal.refusal(answer.inShort());
        answer.body().path("violations").forEach(violation -> terminal.line("", message(violation)));
        if (answer.status() == GONE) {
            answer.body()
                    .path("happenedSince")
                    .forEach(event -> terminal.line(
                            "since then",
                            "version " + event.path("version").asString() + ": "
                                    + event.path("event").asString() + " by the "
                                    + event.path("duty").asString()));
        }
    }

    /** Somebody without a part in the case looks for it; they must not learn that it exists. */
    void hiddenFrom(String stranger) {
        terminal.step(stranger, "looks for the case of somebody else");
        Answer answer = client.as(stranger).get("/api/citizen/v1/cases/" + reference + "/status", Map.of());
        if (answer.status() != 404) {
            throw new WalkFailed("a stranger was answered " + answer.inShort());
        }
        terminal.refusal(answer.inShort());
    }

    /** What a new request is to be recognised by. */
    static String key() {
        return "walk-" + UUID.randomUUID();
    }

    Answer recorded(String account, Command command, String key) {
        Answer answer = client.as(account).record(sent(command, key));
        if (!answer.done()) {
            throw new WalkFailed(
                    command.operation().noun() + " was answered " + answer.inShort() + " " + answer.body());
        }
        if (command.operation().lodges()) {
            caseId = answer.required("caseId");
            reference = answer.required("reference");
            lookupCode = answer.required("statusLookupCode");
            terminal.line("answer", "acknowledgement " + reference + ", code " + lookupCode + ", case " + caseId);
        }
        token = answer.required("consistencyToken");
        version = answer.version().orElseThrow();
        show();
        return answer;
    }

    Command command(Operation operation, Object body, Command.@Nullable Past past) {
        return new Command(operation, caseId, body, "", operation.needsVersion() ? version : null, past);
    }

    private static Command sent(Command command, String key) {
        return new Command(command.operation(), command.id(), command.body(), key, command.version(), command.past());
    }

    /** An objection is raised against the posting, by whoever has read it and no more. */
    Answer objected(String actor, LocalDate on, String what, Object body, String posting) {
        terminal.step(actor, what + " on " + on + " (entered by " + IMPORTER + ")");
        return recorded(
                IMPORTER,
                new Command(Operation.OBJECTIONS, posting, body, "", null, new Command.Past(on, actor)),
                key());
    }

    private void show() {
        for (JsonNode event : events()) {
            long sequence = event.path("sequence").asLong();
            if (sequence > shown) {
                shown = sequence;
                terminal.line(
                        "event",
                        "%d %s, position %s, by the %s on %s"
                                .formatted(
                                        sequence,
                                        event.path("name").asString(),
                                        event.path("position").asString(),
                                        event.path("metadata").path("duty").asString(),
                                        event.path("metadata")
                                                .path("businessDate")
                                                .asString()));
            }
        }
        if (version == 0) {
            receivedLater();
        }
        String seenByTheOffice = caseworkerSees();
        terminal.line("citizen", citizenSees());
        terminal.line("caseworker", seenByTheOffice);
    }

    /** What comes in after hours, or on a day off, is received on the next working day: the limits run from that one. */
    private void receivedLater() {
        JsonNode lodged = events().getFirst();
        String day = lodged.path("metadata").path("businessDate").asString();
        String legally =
                lodged.path("payload").path("lodging").path("legallyReceivedOn").asString();
        if (!legally.equals(day)) {
            terminal.line("", "outside office hours: legally received on the next working day, " + legally);
        }
    }

    private String citizenSees() {
        JsonNode status = citizen == null
                ? ok(client.asNobody()
                                .ask(
                                        "/api/citizen/v1/status-lookups",
                                        Map.of("reference", reference, "code", lookupCode)))
                        .body()
                : ok(read(citizen, "/api/citizen/v1/cases/" + reference + "/status"))
                        .body();
        return status.path("state").asString() + " since "
                + status.path("since").asString() + turn(status.path("turn")) + decisionNews(status.path("decision"));
    }

    private String caseworkerSees() {
        JsonNode progress = ok(file()).body().path("file").path("progress");
        JsonNode next = progress.path("next");
        JsonNode objection = progress.path("objections").path(0);
        return progress.path("state").asString()
                + (objection.isMissingNode()
                        ? ""
                        : ", first an objection to conclude" + due(objection.path("due")) + ", then")
                + (next.isMissingNode() ? ", nothing to do" : turn(next) + due(next.path("due")))
                + "; " + worklistSays();
    }

    /** Where the case stands on the worklist of the unit, which is ordered by legal deadline. */
    private String worklistSays() {
        Map<String, String> parameters = new HashMap<>(Map.of("minPosition", token, "limit", "100"));
        int line = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode list = ok(patiently(caseworker, "/api/caseworker/v1/worklist", parameters))
                    .body();
            for (JsonNode item : list.path("items")) {
                line++;
                if (item.path("caseId").asString().equals(caseId)) {
                    return "line " + line + " of the worklist"
                            + (item.path("overdue").asBoolean() ? ", overdue" : "");
                }
            }
            JsonNode next = list.path("next");
            if (next.isMissingNode()) {
                return "not on the worklist";
            }
            parameters.put("cursor", next.asString());
        }
        return "beyond line " + line + " of the worklist";
    }

    private static String turn(JsonNode turn) {
        return turn.isMissingNode()
                ? ""
                : ", next: the " + turn.path("duty").asString() + " ("
                        + turn.path("act").asString() + ")"
                        + (turn.path("dueOn").isMissingNode()
                                ? ""
                                : " by " + turn.path("dueOn").asString());
    }

    private static String due(JsonNode due) {
        return due.isMissingNode() ? "" : " by " + due.path("dueOn").asString();
    }

    private static String decisionNews(JsonNode decision) {
        return decision.isMissingNode()
                ? ""
                : "; decision " + decision.path("printedNumber").asString() + " "
                        + decision.path("outcome").asString();
    }

    /** The case rebuilt from its events alone, beside what the caseworker's view says. */
    int compare() {
        terminal.step(AUDITOR, "rebuilds the case from its events alone and lays it beside the caseworker's file");
        JsonNode page = ok(file()).body();
        Map<String, String> rebuilt = new TreeMap<>(Rebuilt.of(events()));
        Map<String, String> viewed = Rebuilt.asViewed(page);
        List<String> names = new ArrayList<>(rebuilt.keySet());
        viewed.keySet().stream().filter(name -> !rebuilt.containsKey(name)).forEach(names::add);
        for (String name : names) {
            String one = rebuilt.getOrDefault(name, "nothing");
            String other = viewed.getOrDefault(name, "nothing");
            if (one.equals(other)) {
                terminal.same(name + ": " + shortened(one));
            } else {
                differences++;
                terminal.differs(name + ": by the events " + one + ", in the view " + other);
            }
        }
        JsonNode replayed =
                ok(read(AUDITOR, "/api/auditor/v1/cases/" + caseId)).body().path("file");
        Differences between = Differences.between(replayed, page.path("file"));
        between.found().forEach(terminal::differs);
        differences += between.found().size();
        if (between.found().isEmpty()) {
            terminal.same(
                    "the auditor's replay and the caseworker's file: all " + between.compared() + " values equal");
        }
        return differences;
    }

    /** What the citizen draws by the case, once the decision has been followed. */
    void draws(String who) {
        terminal.step(who, "looks at what is drawn now");
        for (int tries = 0; tries < MOST_LOOKS; tries++) {
            for (JsonNode item :
                    ok(read(who, "/api/citizen/v1/entitlements")).body().path("items")) {
                if (item.path("caseId").asString("").equals(caseId)) {
                    terminal.line(
                            "draws",
                            item.path("amount").asLong() + " VND from "
                                    + item.path("from").asString() + ", paid by "
                                    + item.path("unitName").asString() + "; this month "
                                    + item.path("payableThisMonth").asLong() + " VND");
                    return;
                }
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new WalkFailed("interrupted");
            }
        }
        throw new WalkFailed("nothing is drawn by " + caseId);
    }

    private Answer file() {
        return read(caseworker, "/api/caseworker/v1/cases/" + caseId);
    }

    /** All pages of the case's events. */
    private List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>(Map.of("minPosition", token));
        while (true) {
            Answer page = ok(patiently(AUDITOR, "/api/auditor/v1/cases/" + caseId + "/events", parameters));
            page.body().path("events").forEach(events::add);
            JsonNode next = page.body().path("next");
            if (next.isMissingNode()) {
                break;
            }
            parameters.put("cursor", next.asString());
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).path("sequence").asLong() != i) {
                throw new WalkFailed("the events of " + caseId + " are not dense: no " + i);
            }
        }
        return events;
    }

    private Answer read(String account, String path) {
        return patiently(account, path, Map.of("minPosition", token));
    }

    /** A view that is not there yet says when to ask again. */
    private Answer patiently(String account, String path, Map<String, String> parameters) {
        Answer answer = client.as(account).get(path, parameters);
        for (int tries = 1; tries < MOST_TRIES && answer.status() == 503; tries++) {
            answer = client.as(account).get(path, parameters);
        }
        return answer;
    }

    private static Answer ok(Answer answer) {
        if (!answer.done()) {
            throw new UnexpectedAnswer("a reading", answer);
        }
        return answer;
    }

    private static String message(JsonNode violation) {
        String article = violation.path("article").asString("");
        return violation.path("message").asString("") + (article.isEmpty() ? "" : " [" + article + "]");
    }

    private static String shortened(String text) {
        return text.length() <= 110 ? text : text.substring(0, 107) + "…";
    }
}
