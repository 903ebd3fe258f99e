package vn.ansinh.proof.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.launcher.embedded.EmbeddedViews;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Program;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Truth;
import vn.ansinh.proof.system.Views;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.log.LogSigningKeys;
import vn.ansinh.runtime.seal.MasterKey;

/** Starts of the program as processes: again on the same data, as separate nodes, and half-configured. */
class StartProof {

    private static final String LODGING = "insurance-support-applications";
    private static final int PATIENCE = 1_200;

    @TempDir
    Path temporary;

    @Test
    void yesterdaysDataAreThere_afterAStopAndAfterAKill() throws Exception {
        try (Standing system = Standing.fresh()) {
            String key = Api.key();
            Map<String, Object> body = Applications.insurance();
            Api.Answer first = system.api().command("caseworker1", LODGING, null, key, body);
            assertThat(first.status()).as("%s", first).isEqualTo(201);
            String caseId = first.json().path("caseId").asString();
            var views = new Views(system);
            views.awaitCaughtUp();
            JsonNode file = views.file("caseworker1", caseId);
            List<Truth.Event> events = system.truth().events();

            for (boolean kill : List.of(false, true)) {
                if (kill) {
                    system.kill();
                } else {
                    system.program().stop();
                }
                system.startAgain();
                views.awaitCaughtUp();
                assertThat(system.truth().events()).isEqualTo(events);
                assertThat(views.file("caseworker1", caseId)).isEqualTo(file);
                assertThat(system.api()
                                .command("caseworker1", LODGING, null, key, body)
                                .text())
                        .isEqualTo(first.text());
            }
        }
    }

    @Test
    void commandNodeAndQueryNodeWorkTogether_onServersThatTheyDidNotStart() throws Exception {
        Standing issuer = Standing.shared();
        DataDirectory directory = DataDirectory.open(temporary.resolve("servers"));
        try (directory;
                EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                EmbeddedViews views = EmbeddedViews.start()) {
            Files.copy(issuer.data().resolve("keys/pseudonym"), directory.key("pseudonym"));
            OwnerOnlyFile.write(directory.key("master-1"), OwnerOnlyFile.key(MasterKey.LENGTH));
            LogSigningKeys.makeFirst(directory.keys(), "1");
            int commandPort = Program.freePort();
            int queryPort = Program.freePort();
            List<String> shared = List.of(
                    "--spring.datasource.url=" + postgres.jdbcUrl(),
                    "--spring.datasource.username=" + postgres.username(),
                    "--spring.datasource.password=" + postgres.password(),
                    "--ansinh.pseudonym.key-file=" + directory.key("pseudonym"),
                    "--ansinh.keys.url=" + postgres.keysUrl(),
                    "--ansinh.keys.username=" + postgres.username(),
                    "--ansinh.keys.password=" + postgres.password(),
                    "--ansinh.keys.master-folder=" + directory.keys(),
                    "--ansinh.log.origin=an-sinh.example/log",
                    "--ansinh.log.signing-folder=" + directory.keys(),
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                            + issuer.api().home() + "/auth",
                    "--spring.security.oauth2.resourceserver.jwt.audiences=an-sinh");
            try (Program command = node("command-node", commandPort, shared, List.of());
                    Program query = node(
                            "query-node",
                            queryPort,
                            shared,
                            List.of("--ansinh.mongodb.uri=" + views.uri() + "/ansinh"))) {
                var commands = new Api(URI.create("http://localhost:" + commandPort));
                var queries = new Api(URI.create("http://localhost:" + queryPort));
                awaitAnswer(command, commands);
                awaitAnswer(query, queries);

                // A citizen needs no appointment, and nobody has founded the book of them here.
                Api.Answer lodged = commands.send(Api.commanding(
                                commands.to(Api.COMMANDS + LODGING)
                                        .header(
                                                "Authorization",
                                                "Bearer " + issuer.api().token("citizen1")),
                                null,
                                Api.key())
                        .POST(Api.json(Applications.ofCitizen1())));
                assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
                String caseId = lodged.json().path("caseId").asString();
                String position = lodged.json().path("consistencyToken").asString();
                JsonNode file = read(
                        queries,
                        issuer,
                        "caseworker1",
                        "/api/caseworker/v1/cases/" + caseId + "?minPosition=" + position);
                JsonNode replay = read(queries, issuer, "auditor1", "/api/auditor/v1/cases/" + caseId);
                assertThat(file.path("file")).isEqualTo(replay.path("file"));

                assertThat(commands.send(signed(commands, issuer, "caseworker1", "/api/caseworker/v1/worklist")
                                        .GET())
                                .status())
                        .as("the command node has no queries")
                        .isIn(403, 404);
                assertThat(queries.send(Api.commanding(
                                                signed(queries, issuer, "caseworker1", Api.COMMANDS + LODGING),
                                                null,
                                                Api.key())
                                        .POST(Api.json(Applications.insurance())))
                                .status())
                        .as("the query node has no commands")
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void nodeRefusesInASentenceThatNamesTheCause_forEachPropertyThatIsMissing() throws Exception {
        Path key =
                Files.writeString(temporary.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
        List<String> whole = List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/ansinh",
                "--spring.datasource.username=ansinh",
                "--spring.datasource.password=x",
                "--ansinh.pseudonym.key-file=" + key,
                "--ansinh.keys.url=jdbc:postgresql://127.0.0.1:1/ansinh_keys",
                "--ansinh.keys.username=ansinh",
                "--ansinh.keys.password=x",
                "--ansinh.keys.master-folder=" + temporary,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/auth",
                "--spring.security.oauth2.resourceserver.jwt.audiences=an-sinh",
                "--ansinh.mongodb.uri=mongodb://127.0.0.1:1/ansinh");
        for (String missing : List.of(
                "spring.datasource.url",
                "ansinh.pseudonym.key-file",
                "ansinh.keys.url",
                "ansinh.keys.master-folder",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                "spring.security.oauth2.resourceserver.jwt.audiences",
                "ansinh.mongodb.uri")) {
            List<String> properties = new ArrayList<>(whole);
            assertThat(properties.removeIf(it -> it.startsWith("--" + missing))).isTrue();
            refuses("query-node", properties, missing);
        }
        List<String> command = new ArrayList<>(whole);
        LogSigningKeys.makeFirst(temporary, "1");
        command.add("--ansinh.log.origin=an-sinh.example/log");
        command.add("--ansinh.log.signing-folder=" + temporary);
        refuses("command-node", command, "127.0.0.1:1");
        for (String half : List.of("ansinh.log.origin", "ansinh.log.signing-folder")) {
            List<String> properties = new ArrayList<>(command);
            assertThat(properties.removeIf(it -> it.startsWith("--" + half))).isTrue();
            refuses("command-node", properties, half);
        }
    }

    private static void refuses(String profile, List<String> properties, String cause) throws Exception {
        try (Program node = node(profile, Program.freePort(), properties, List.of())) {
            assertThat(node.awaitEnd()).as(node.said()).isEqualTo(1);
            String sentence = node.said()
                    .lines()
                    .filter(line -> line.startsWith("An Sinh does not start."))
                    .findFirst()
                    .orElse("");
            assertThat(sentence).as(node.said()).contains(cause);
            assertThat(node.said()).doesNotContain("\tat ");
        }
    }

    private static Program node(String profile, int port, List<String> properties, List<String> more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("--profile", profile, "--port", Integer.toString(port), "--management.server.port=0"));
        arguments.addAll(properties);
        arguments.addAll(more);
        return Program.start(arguments);
    }

    private static void awaitAnswer(Program node, Api api) throws Exception {
        for (int tries = 0; tries < PATIENCE && node.isAlive(); tries++) {
            try {
                if (api.send(api.to("/api/nothing-here").GET()).status() == 401) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the node does not answer: " + node.said());
    }

    private static HttpRequest.Builder signed(Api node, Standing issuer, String account, String path) throws Exception {
        return node.to(path).header("Authorization", "Bearer " + issuer.api().token(account));
    }

    private static JsonNode read(Api node, Standing issuer, String account, String path) throws Exception {
        Api.Answer answer = node.send(signed(node, issuer, account, path).GET());
        for (int tries = 0; answer.status() == 503 && tries < PATIENCE; tries++) {
            Thread.sleep(100);
            answer = node.send(signed(node, issuer, account, path).GET());
        }
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json();
    }
}
