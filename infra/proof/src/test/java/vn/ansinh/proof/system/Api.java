package vn.ansinh.proof.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Plain HTTP against a running system, with the demo issuer's tokens. */
public final class Api {

    public static final String COMMANDS = "/api/command/v1/";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI home;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI issuer;

    public Api(URI home) {
        this(home, home);
    }

    /** A node without an issuer of its own: its callers bring the tokens of the other. */
    public Api(URI home, URI issuer) {
        this.home = home;
        this.issuer = issuer;
    }

    /**
     * What came back.
     *
     * @param etag the version of the case, as a header
     * @param retryAfter when to ask again, as a header
     */
    public record Answer(
            int status,
            String contentType,
            @Nullable String etag,
            String language,
            @Nullable String retryAfter,
            String text) {

        public Answer(int status, String contentType, @Nullable String etag, String language, String text) {
            this(status, contentType, etag, language, null, text);
        }

        public JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (JacksonException notJson) {
                return MissingNode.getInstance();
            }
        }

        public boolean done() {
            return status / 100 == 2;
        }

        public String code() {
            return json().path("code").asString("");
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    public URI home() {
        return home;
    }

    /** A key that was never used. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** The account's token, asked for once. */
    public String token(String account) throws IOException, InterruptedException {
        String known = tokens.get(account);
        if (known != null) {
            return known;
        }
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        Answer answer = send(HttpRequest.newBuilder(issuer.resolve("/auth/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (!answer.done()) {
            throw new AssertionError("no token for " + account + ": " + answer);
        }
        String token = answer.json().path("access_token").asString();
        tokens.put(account, token);
        return token;
    }

    /** A request that nobody has signed yet. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
    }

    /** A request of this account. */
    public HttpRequest.Builder as(String account, String path) throws IOException, InterruptedException {
        return to(path).header("Authorization", "Bearer " + token(account));
    }

    /** A file, whole; asked for again while it is not there yet. */
    public byte[] download(String account, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = null;
        for (int tries = 0; tries < 30; tries++) {
            response = client.send(as(account, path).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 503) {
                break;
            }
        }
        if (response == null || response.statusCode() != 200) {
            throw new AssertionError("no file at " + path + ": " + response);
        }
        return response.body();
    }

    /** What is to be read on a paper, or the refusal of it; no more of the headers than its type. */
    public Answer paper(String account, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(as(account, path).GET().build(), BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("");
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (type.startsWith("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(response.body())) {
                text = new PDFTextStripper().getText(document);
            }
        }
        return new Answer(response.statusCode(), type, null, "", null, text);
    }

    public Answer get(String account, String path) throws IOException, InterruptedException {
        return send(as(account, path).GET());
    }

    /** A command with a body in JSON. {@code version} is that of the case, when there is one. */
    public Answer command(String account, String path, @Nullable Long version, String key, Object body)
            throws IOException, InterruptedException {
        return send(commanding(as(account, COMMANDS + path), version, key).POST(json(body)));
    }

    /** The headers of a command. */
    public static HttpRequest.Builder commanding(HttpRequest.Builder request, @Nullable Long version, String key) {
        request.header("Content-Type", "application/json").header("Idempotency-Key", key);
        return version == null ? request : request.header("If-Match", "\"" + version + "\"");
    }

    public static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body));
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Content-Language").orElse(""),
                response.headers().firstValue("Retry-After").orElse(null),
                response.body());
    }
}
