package vn.ansinh.proof.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;

/** The views of a standalone, from outside: dropped behind its back, waited for, read by each audience. */
public final class Views {

    private static final Pattern SERVER = Pattern.compile("address=127\\.0\\.0\\.1:(\\d+), type=STANDALONE");
    private static final int PATIENCE = 1_200;

    private final Standing system;

    public Views(Standing system) {
        this.system = system;
    }

    /** Drops the whole database, as an operator's mistake would. */
    public void drop() throws IOException {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port())) {
            client.getDatabase("ansinh").drop();
        }
    }

    /** Changes the database behind everybody's back. */
    public void change(Consumer<MongoDatabase> change) throws IOException {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port())) {
            change.accept(client.getDatabase("ansinh"));
        }
    }

    /** Every document of every collection, as JSON; what stands in one as bytes is said after it as the text that it is. */
    public Map<String, List<String>> everything() throws IOException {
        Map<String, List<String>> everything = new TreeMap<>();
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port())) {
            var database = client.getDatabase("ansinh");
            for (String collection : database.listCollectionNames()) {
                List<String> documents = new ArrayList<>();
                database.getCollection(collection)
                        .find()
                        .forEach(document -> documents.add(document.toJson() + text(document)));
                everything.put(collection, documents);
            }
        }
        return everything;
    }

    private static String text(Document document) {
        var text = new StringBuilder();
        document.values().forEach(value -> {
            if (value instanceof Binary bytes) {
                text.append(new String(bytes.getData(), StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    private String port() throws IOException {
        Matcher found = SERVER.matcher(Files.readString(system.data().resolve("an-sinh.log")));
        String port = "";
        while (found.find()) {
            port = found.group(1);
        }
        return port;
    }

    /** How far the views are, as the auditor is told. */
    public JsonNode progress() throws IOException, InterruptedException {
        Api.Answer answer = system.api().get("auditor1", "/api/auditor/v1/projections");
        if (!answer.done()) {
            throw new AssertionError("no progress to be read: " + answer);
        }
        return answer.json();
    }

    /** Waits until the views have passed the last event that there is, by the log's own table. */
    public void awaitCaughtUp() throws Exception {
        for (int tries = 0; tries < PATIENCE; tries++) {
            long head = system.truth().number("SELECT coalesce(max(position), 0) FROM log");
            JsonNode progress = progress();
            if (system.truth().number("SELECT count(*) FROM inbox") == 0
                    && !progress.path("rebuilding").asBoolean(true)
                    && progress.path("position").asLong() >= head) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("the views do not come back: " + progress());
    }

    /** The case's file as the caseworker reads it. */
    public JsonNode file(String caseworker, String caseId) throws IOException, InterruptedException {
        return read(caseworker, "/api/caseworker/v1/cases/" + caseId);
    }

    /** The case's file folded from the events while one waits. */
    public JsonNode replay(String caseId) throws IOException, InterruptedException {
        return read("auditor1", "/api/auditor/v1/cases/" + caseId);
    }

    /** Every line of the caseworker's worklist, by case. */
    public Map<String, JsonNode> worklist(String caseworker) throws IOException, InterruptedException {
        Map<String, JsonNode> lines = new TreeMap<>();
        String cursor = "";
        while (true) {
            JsonNode page = read(caseworker, "/api/caseworker/v1/worklist" + cursor);
            page.path("items").forEach(line -> lines.put(line.path("caseId").asString(), line));
            if (page.path("next").isMissingNode()) {
                return lines;
            }
            cursor = "?cursor=" + page.path("next").asString();
        }
    }

    /** The status page of every case that the citizen has a part in, by reference. */
    public Map<String, JsonNode> statuses(String citizen) throws IOException, InterruptedException {
        Map<String, JsonNode> pages = new TreeMap<>();
        String cursor = "";
        while (true) {
            JsonNode own = read(citizen, "/api/citizen/v1/cases" + cursor);
            for (JsonNode line : own.path("items")) {
                String reference = line.path("reference").asString();
                pages.put(reference, read(citizen, "/api/citizen/v1/cases/" + reference + "/status"));
            }
            if (own.path("next").isMissingNode()) {
                return pages;
            }
            cursor = "?cursor=" + own.path("next").asString();
        }
    }

    private JsonNode read(String account, String path) throws IOException, InterruptedException {
        Api.Answer answer = system.api().get(account, path);
        if (!answer.done()) {
            throw new AssertionError(account + " reads " + path + ": " + answer);
        }
        return answer.json();
    }
}
