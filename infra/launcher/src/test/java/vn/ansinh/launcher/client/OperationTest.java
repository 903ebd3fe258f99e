package vn.ansinh.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list of operations is written by hand (ADR-0013): each must be one of the contract's. */
class OperationTest {
    @Test
    void operations_areOnesOfTheContract() throws IOException {
        Set<String> promised = new TreeSet<>();
        Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(contract().get("paths"));
        paths.keySet().forEach(path -> promised.add(path.toString().replaceAll("\\{\\w+}", "an-id")));

        Set<String> known = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            known.add(operation.path("an-id"));
        }

        assertThat(promised).containsAll(known);
    }

    private static Map<?, ?> contract() throws IOException {
        try (InputStream in = OperationTest.class.getResourceAsStream("/openapi/command.yaml")) {
            return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }
}
