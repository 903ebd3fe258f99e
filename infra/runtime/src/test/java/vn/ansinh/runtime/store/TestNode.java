package vn.ansinh.runtime.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.ansinh.runtime.seal.SealConfiguration;

/** A node's beans for the event store without the rest of the node, in the role that it has in earnest. */
public final class TestNode {
    private TestNode() {}

    /**
     * Starts one over a database.
     *
     * @param more configuration beside the store's own
     */
    public static AnnotationConfigApplicationContext over(
            DataSource database, Map<String, Object> properties, Class<?>... more) {
        AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", propertiesFor(database)));
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("more", properties));
        node.register(StoreConfiguration.class, CommandStoreConfiguration.class, SealConfiguration.class);
        if (more.length > 0) {
            node.register(more);
        }
        node.refresh();
        return node;
    }

    /** For several nodes of one system: persons' keys in one database, as these have one event database. */
    public static Map<String, Object> sharingKeys() {
        return Map.of(
                "ansinh.keys.url",
                PostgresFixture.urlOf(PostgresFixture.server().emptyDatabase()));
    }

    private static Map<String, Object> propertiesFor(DataSource database) {
        DataSource keys = PostgresFixture.server().emptyDatabase();
        return Map.of(
                "spring.datasource.url",
                PostgresFixture.urlOf(database),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "none",
                "ansinh.pseudonym.key-file",
                keyFile().toString(),
                "ansinh.keys.url",
                PostgresFixture.urlOf(keys),
                "ansinh.keys.username",
                "postgres",
                "ansinh.keys.password",
                "none",
                "ansinh.keys.master-variable",
                "TEST_MASTER_KEYS",
                "TEST_MASTER_KEYS",
                "1:" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    private static Path keyFile() {
        byte[] key = new byte[32];
        new Random(1).nextBytes(key);
        try {
            Path file = Files.createTempFile("ansinh-key", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
