package vn.ansinh.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import vn.ansinh.launcher.embedded.ServerCertificate;
import vn.ansinh.launcher.issuer.DemoIdentity;

/** What the person at the terminal reads: where things are, who they can be, what to try; readiness last. */
final class Announcement {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final Options options;
    private final PrintStream terminal;
    private final Instant started;

    Announcement(Options options, PrintStream terminal, Instant started) {
        this.options = options;
        this.terminal = terminal;
        this.started = started;
    }

    void starting() {
        terminal.println("An Sinh starts on the data in "
                + options.dataDirectory().toAbsolutePath().normalize() + " …");
    }

    void ready(Standalone standalone) {
        String home = standalone.home().toString();
        terminal.println();
        terminal.println("  API         " + home + "/api");
        terminal.println("  Contracts   " + home + "/openapi  (a page to read and try)");
        terminal.println("  Issuer      " + home + "/auth");
        terminal.println("  Health      " + home + "/actuator/health");
        String trust = "";
        ServerCertificate certificate = standalone.certificate();
        if (certificate != null) {
            terminal.println(
                    "  Certificate " + certificate.certificate() + "  (signed by itself: trust this file, for trying)");
            trust = "--cacert " + certificate.certificate() + " ";
        }
        terminal.println("  Database    "
                + standalone.context().getEnvironment().getProperty("spring.datasource.url")
                + " (user ansinh, password in keys/postgres-password)");
        terminal.println(
                "  Log         " + standalone.context().getEnvironment().getProperty("logging.file.name"));
        terminal.println();
        terminal.println("  Demo identities; the password and the client secret are " + DemoIdentity.SECRET + ":");
        for (DemoIdentity identity : DemoIdentity.all()) {
            terminal.println(String.format(Locale.ROOT, "    %-12s %s", identity.name(), identity.does()));
        }
        terminal.println();
        terminal.println("  Try");
        terminal.println("    curl " + trust + "-u caseworker1:demo -d grant_type=client_credentials " + home
                + "/auth/oauth2/token");
        if (certificate != null) {
            terminal.println("    ./an-sinh walk --url " + home + " --certificate " + certificate.certificate());
        }
        terminal.println();
        awaitReadiness(standalone);
        terminal.println(String.format(
                Locale.ROOT,
                "Ready after %.1f s. Ctrl-C stops it; the next start finds the data again.",
                Duration.between(started, Instant.now()).toMillis() / 1000.0));
    }

    private void awaitReadiness(Standalone standalone) {
        HealthEndpoint health = standalone.context().getBean(HealthEndpoint.class);
        Instant nextWord = Instant.now().plus(BETWEEN_WORDS);
        HealthDescriptor readiness = health.healthForPath("readiness");
        while (readiness == null || !Status.UP.equals(readiness.getStatus())) {
            if (Instant.now().isAfter(nextWord)) {
                terminal.println("  not yet ready: " + home(standalone) + " says what it waits for");
                nextWord = nextWord.plus(BETWEEN_WORDS);
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            readiness = health.healthForPath("readiness");
        }
    }

    private static String home(Standalone standalone) {
        return standalone.home() + "/actuator/health/readiness";
    }
}
