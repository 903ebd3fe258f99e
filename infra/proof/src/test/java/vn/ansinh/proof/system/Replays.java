package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Replays of the log, asked for and awaited over HTTP as an auditor would. */
public final class Replays {
    private static final String REPLAYS = "/api/auditor/v1/replays";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> AT_WORK = Set.of("waiting", "filling", "comparing");

    private final Api api;

    public Replays(Api api) {
        this.api = api;
    }

    /** The province as it is known now, laid out apart. */
    public static String laidOut(Api api) throws Exception {
        var replays = new Replays(api);
        String sandbox = replays.sandbox(Map.of());
        assertThat(replays.awaitDone(sandbox).path("phase").asString()).isEqualTo("ready");
        return sandbox;
    }

    /** The same, of a body that says of when. */
    public String sandbox(Map<String, ?> body) throws Exception {
        return asked("sandboxes", body);
    }

    /** Views are to be rebuilt: these, or all where none is named. */
    public String rebuild(String... views) throws Exception {
        return asked("view-rebuilds", views.length == 0 ? Map.of() : Map.of("views", List.of(views)));
    }

    private String asked(String path, Map<String, ?> body) throws Exception {
        Api.Answer answer = api.command("auditor1", path, null, Api.key(), body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().path("replayId").asString();
    }

    public Api.Answer orderSwitch(String replay) throws Exception {
        return api.command("auditor1", "replays/" + replay + "/switches", null, Api.key(), Map.of());
    }

    public Api.Answer end(String replay) throws Exception {
        return api.command("auditor1", "replays/" + replay + "/endings", null, Api.key(), Map.of());
    }

    public JsonNode read(String replay) throws Exception {
        Api.Answer answer = api.get("auditor1", REPLAYS + "/" + replay);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** The replay once it neither waits nor is at work. */
    public JsonNode awaitDone(String replay) throws Exception {
        return awaitNotIn(replay, AT_WORK);
    }

    /** The replay once it is in none of these phases. */
    public JsonNode awaitNotIn(String replay, Set<String> phases) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode read = read(replay);
            if (!phases.contains(read.path("phase").asString()) || System.nanoTime() > end) {
                return read;
            }
            Thread.sleep(50);
        }
    }

    public Api.Answer cases(String sandbox, String parameters) throws Exception {
        return api.get("auditor1", REPLAYS + "/" + sandbox + "/cases" + parameters);
    }

    public Api.Answer caseOf(String sandbox, String caseId) throws Exception {
        return api.get("auditor1", REPLAYS + "/" + sandbox + "/cases/" + caseId);
    }
}
