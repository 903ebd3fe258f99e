package vn.ansinh.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.launcher.embedded.EmbeddedViews;
import vn.ansinh.launcher.embedded.ServerCertificate;
import vn.ansinh.launcher.node.RequiredProperties;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.seal.MasterKey;
import vn.ansinh.runtime.store.KeyedDigest;

/**
 * Everything in one process: the data directory, its PostgreSQL, the server for the views, the application with the
 * demo issuer. Closed in the opposite order: the database goes last, after the application's last transaction.
 */
public final class Standalone implements AutoCloseable {

    /** Whom the demo's tokens are meant for. */
    public static final String AUDIENCE = "an-sinh";

    /** Whose accounts they are, whatever the port and with TLS or without. */
    public static final String ACCOUNTS = "http://localhost:" + Options.STANDALONE_PORT + "/auth";

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    private final Options options;
    private final int port;
    private final Deque<AutoCloseable> servers = new ArrayDeque<>();
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable ServerCertificate certificate;

    private Standalone(Options options) {
        this.options = options;
        this.port = options.port() == null ? Options.STANDALONE_PORT : options.port();
    }

    /** Starts everything; when something refuses, what was already started is stopped again. */
    public static Standalone start(Options options) {
        var standalone = new Standalone(options);
        // Spring's own hook closes the context; what is added here runs after it (architecture, trap 11).
        SpringApplication.getShutdownHandlers().add(standalone::closeServers);
        try {
            standalone.open();
        } catch (RuntimeException refused) {
            standalone.closeServers();
            throw refused;
        }
        return standalone;
    }

    /** The address that everything answers at. */
    public URI home() {
        return URI.create((options.tls() ? "https" : "http") + "://localhost:" + port);
    }

    /** The same, for those who are to know by its certificate that it is this one. */
    public Address address() {
        return certificate == null ? Address.of(home()) : Address.of(home(), certificate.certificate());
    }

    /** How it is known over TLS; null without. */
    @Nullable
    ServerCertificate certificate() {
        return certificate;
    }

    /** The application. */
    public ConfigurableApplicationContext context() {
        if (context == null) {
            throw new IllegalStateException("not started");
        }
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        closeServers();
    }

    private void open() {
        checkPortIsFree();
        DataDirectory directory = opened(DataDirectory.open(options.dataDirectory()));
        Map<String, Object> logging = Map.of(
                "logging.file.name", directory.root().resolve("an-sinh.log").toString());
        context = Application.run(options, logging, starting -> {
            starting.getBeanFactory().registerSingleton("dataDirectory", directory);
            return properties(directory, opened(EmbeddedPostgres.start(directory)), opened(EmbeddedViews.start()));
        });
    }

    private Map<String, Object> properties(DataDirectory directory, EmbeddedPostgres postgres, EmbeddedViews views) {
        var properties = new HashMap<String, Object>(overTls(directory));
        properties.putAll(Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry(RequiredProperties.DATABASE_URL, postgres.jdbcUrl()),
                Map.entry("spring.datasource.username", postgres.username()),
                Map.entry("spring.datasource.password", postgres.password()),
                Map.entry(RequiredProperties.VIEWS_URI, views.uri() + "/ansinh"),
                Map.entry(RequiredProperties.VIEWS_STAND_IN, true),
                Map.entry(RequiredProperties.ISSUER, home() + "/auth"),
                Map.entry(RequiredProperties.AUDIENCE, AUDIENCE),
                Map.entry(RequiredProperties.PSEUDONYM_KEY, pseudonymKey(directory)),
                Map.entry(RequiredProperties.PSEUDONYM_ISSUER, ACCOUNTS),
                Map.entry(RequiredProperties.KEYS_URL, postgres.keysUrl()),
                Map.entry("ansinh.keys.username", postgres.username()),
                Map.entry("ansinh.keys.password", postgres.password()),
                Map.entry(RequiredProperties.MASTER_FOLDER, masterKeys(directory))));
        return properties;
    }

    /** One is made when there is none, under a new name: keys that a lost one wraps are then missed by its own. */
    private static String masterKeys(DataDirectory directory) {
        Path folder = directory.keys();
        try (Stream<Path> files = Files.list(folder)) {
            if (files.noneMatch(file -> String.valueOf(file.getFileName()).startsWith("master-"))) {
                String name = "master-" + Instant.now().getEpochSecond();
                OwnerOnlyFile.write(directory.key(name), OwnerOnlyFile.key(MasterKey.LENGTH));
            }
            return folder.toString();
        } catch (IOException failed) {
            throw new StartUpRefused("The folder of keys " + folder + " cannot be used: " + failed + ".", failed);
        }
    }

    /** Cookies that only TLS carries bear a name that a browser lets nobody else set. */
    private Map<String, Object> overTls(DataDirectory directory) {
        if (!options.tls()) {
            return Map.of();
        }
        ServerCertificate own = ServerCertificate.in(directory);
        certificate = own;
        String bundle = "spring.ssl.bundle.jks.standalone.";
        return Map.of(
                "server.ssl.bundle",
                "standalone",
                bundle + "keystore.location",
                own.keyStore().toUri().toString(),
                bundle + "keystore.password",
                own.password(),
                bundle + "keystore.type",
                "PKCS12",
                "server.servlet.session.cookie.name",
                "__Host-an-sinh",
                "server.servlet.session.cookie.secure",
                true,
                "server.servlet.session.cookie.path",
                "/");
    }

    private static String pseudonymKey(DataDirectory directory) {
        var file = directory.key("pseudonym");
        try {
            OwnerOnlyFile.readOrCreate(file, () -> OwnerOnlyFile.key(KeyedDigest.KEY_LENGTH));
            return file.toString();
        } catch (IOException failed) {
            throw new StartUpRefused("The key file " + file + " cannot be used: " + failed + ".", failed);
        }
    }

    private void checkPortIsFree() {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("Port {} is free.", probe.getLocalPort());
        } catch (IOException taken) {
            throw new StartUpRefused(
                    "Port " + port + " is in use by another program: stop it, or choose another with --port.", taken);
        }
    }

    private <T extends AutoCloseable> T opened(T server) {
        servers.push(server);
        return server;
    }

    private synchronized void closeServers() {
        while (!servers.isEmpty()) {
            try {
                servers.pop().close();
            } catch (Exception failed) {
                LOG.warn("Not closed in order.", failed);
            }
        }
    }
}
