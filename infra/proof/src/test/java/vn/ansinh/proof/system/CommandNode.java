package vn.ansinh.proof.system;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import vn.ansinh.launcher.Standalone;

/** A command node in a process of its own, beside a standalone: on its PostgreSQL, with its issuer's tokens. */
public final class CommandNode implements AutoCloseable {

    private static final int PATIENCE = 2_400;

    private final Program program;
    private final Api api;

    private CommandNode(Program program, Api api) {
        this.program = program;
        this.api = api;
    }

    /** Starts one and waits until it answers. */
    public static CommandNode beside(Standing system) throws IOException, InterruptedException {
        int port = Program.freePort();
        Program program = Program.start(List.of(
                "--profile",
                "command-node",
                "--port",
                Integer.toString(port),
                "--management.server.port=0",
                "--spring.datasource.url=" + system.truth().jdbcUrl(),
                "--spring.datasource.username=ansinh",
                "--spring.datasource.password=" + system.truth().password(),
                "--ansinh.pseudonym.key-file=" + system.data().resolve("keys/pseudonym"),
                "--ansinh.pseudonym.issuer=" + Standalone.ACCOUNTS,
                "--ansinh.keys.url=" + system.truth().jdbcUrl() + "_keys",
                "--ansinh.keys.username=ansinh",
                "--ansinh.keys.password=" + system.truth().password(),
                "--ansinh.keys.master-folder=" + system.data().resolve("keys"),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + system.api().home() + "/auth",
                "--spring.security.oauth2.resourceserver.jwt.audiences=an-sinh"));
        var api = new Api(URI.create("http://localhost:" + port), system.api().home());
        for (int tries = 0; tries < PATIENCE && program.isAlive(); tries++) {
            try {
                if (api.send(api.to("/api/nothing-here").GET()).status() == 401) {
                    return new CommandNode(program, api);
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the node does not answer: " + program.said());
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program.close();
    }
}
