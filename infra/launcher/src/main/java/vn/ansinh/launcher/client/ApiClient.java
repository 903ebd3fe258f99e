package vn.ansinh.launcher.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls the APIs of a running system as the accounts of its demo issuer, whose client id is the account's name. May be
 * used by several threads.
 */
public final class ApiClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI home;
    private final String secret;
    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    /**
     * Of the system at this address.
     *
     * @param secret the secret that all demo accounts share
     */
    public ApiClient(Address address, String secret) {
        this.home = address.home();
        this.secret = secret;
        this.http = address.client()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The account's session. */
    public Session as(String account) {
        return new Session(account);
    }

    /** Whoever has not signed in. */
    public Session asNobody() {
        return new Session(null);
    }

    @Override
    public void close() {
        http.close();
    }

    /** What one account asks for and records. */
    public final class Session {

        private final @Nullable String account;

        private Session(@Nullable String account) {
            this.account = account;
        }

        /** Reads. */
        public Answer get(String path, Map<String, String> parameters) {
            String query = parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                    .collect(Collectors.joining("&"));
            return send(request(query.isEmpty() ? path : path + "?" + query).GET());
        }

        /** Reads a file. @throws UnexpectedAnswer when it is refused */
        public byte[] download(String path) {
            HttpResponse<byte[]> response = received(request(path));
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new UnexpectedAnswer("no file", answer(response));
            }
            return response.body();
        }

        /** Asks with a body that changes nothing. */
        public Answer ask(String path, Object body) {
            return send(json(request(path), body));
        }

        /** Records something. */
        public Answer record(Command command) {
            HttpRequest.Builder request = json(request(command.operation().path(command.id())), command.body())
                    .header("Idempotency-Key", command.key());
            Long version = command.version();
            if (version != null) {
                request.header("If-Match", "\"" + version + "\"");
            }
            Command.Past past = command.past();
            if (past != null) {
                request.header("Business-Date", past.on().toString()).header("On-Behalf-Of", past.actor());
            }
            return send(request);
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/x-ndjson, application/problem+json")
                    .header("Accept-Language", "en");
            return account == null ? request : request.header("Authorization", "Bearer " + token(account));
        }
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private String token(String account) {
        Token token = tokens.get(account);
        if (token == null || Instant.now().isAfter(token.until())) {
            token = fetch(account);
            tokens.put(account, token);
        }
        return token.text();
    }

    private Token fetch(String account) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        Answer answer = send(HttpRequest.newBuilder(home.resolve("/auth/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (!answer.done()) {
            throw new UnexpectedAnswer("no token for " + account, answer);
        }
        long seconds = Long.parseLong(answer.required("expires_in"));
        return new Token(
                answer.required("access_token"),
                Instant.now().plusSeconds(seconds).minus(RENEW_BEFORE));
    }

    private Answer send(HttpRequest.Builder request) {
        return answer(received(request));
    }

    private HttpResponse<byte[]> received(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new NoAnswer(home, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(home, stopped);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                parsed(response.body()),
                response.headers().firstValue("ETag").orElse(null),
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
