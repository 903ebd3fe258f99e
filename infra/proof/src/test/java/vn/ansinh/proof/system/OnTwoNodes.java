package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/** A proof over a system of its own with a second command node beside it. One such class runs at a time. */
public abstract class OnTwoNodes {
    private static @Nullable Standing system;
    private static @Nullable CommandNode node;

    @BeforeAll
    static void start() throws Exception {
        Standing started = Standing.fresh();
        system = started;
        node = CommandNode.beside(started);
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        if (system != null) {
            system.close();
        }
    }

    /** The standalone. */
    protected static Api api() {
        if (system == null) {
            throw new IllegalStateException("not started");
        }
        return system.api();
    }

    /** The node beside it. */
    protected static Api other() {
        if (node == null) {
            throw new IllegalStateException("not started");
        }
        return node.api();
    }

    /** What a command recorded. */
    protected static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }
}
