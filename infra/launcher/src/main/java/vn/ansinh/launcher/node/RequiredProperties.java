package vn.ansinh.launcher.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.springframework.core.env.Environment;
import vn.ansinh.launcher.Options.Profile;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.store.KeyedDigest;

/**
 * Looks at a node's properties before anything is started: a node that lacks one would fail late, in words of a driver,
 * or not at all until the first request.
 */
public final class RequiredProperties {

    /** PostgreSQL. */
    public static final String DATABASE_URL = "spring.datasource.url";

    /** MongoDB. */
    public static final String VIEWS_URI = "ansinh.mongodb.uri";

    /** Whether the server of the views is the standalone's own, to which nobody else writes. */
    public static final String VIEWS_STAND_IN = "ansinh.mongodb.stand-in";

    /** The one issuer whose tokens are taken. */
    public static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    /** Whom a token must be meant for. */
    public static final String AUDIENCE = "spring.security.oauth2.resourceserver.jwt.audiences";

    /** The file with the key that makes pseudonyms of accounts and persons, in base64. */
    public static final String PSEUDONYM_KEY = "ansinh.pseudonym.key-file";

    /** Under whose name pseudonyms of accounts are made; the issuer's address when it is not given, so that moving changes nobody. */
    public static final String PSEUDONYM_ISSUER = "ansinh.pseudonym.issuer";

    /** The PostgreSQL database of persons' keys, apart from the events'. */
    public static final String KEYS_URL = "ansinh.keys.url";

    /** The folder of the master keys' files. */
    public static final String MASTER_FOLDER = "ansinh.keys.master-folder";

    /** The environment variable with the master keys, instead of the folder. */
    static final String MASTER_VARIABLE = "ansinh.keys.master-variable";

    /** Whose {@code X-Forwarded-For} is believed: networks, separated by commas. Nobody's when it is not given. */
    public static final String TRUSTED_PROXIES = "ansinh.trusted-proxies";

    /** Which log it is, for whoever checks it: an address without its scheme (ADR-0018). */
    public static final String LOG_ORIGIN = "ansinh.log.origin";

    /** The folder of the keys that sign the log. */
    public static final String LOG_SIGNING_FOLDER = "ansinh.log.signing-folder";

    private static final String FORWARDED = "server.forward-headers-strategy";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;
    private final Profile profile;

    public RequiredProperties(Environment environment, Profile profile) {
        this.environment = environment;
        this.profile = profile;
    }

    /**
     * Says what is missing or cannot be meant.
     *
     * @throws StartUpRefused with a sentence that names the property
     */
    public void check() {
        checkDatabase();
        if (profile == Profile.QUERY_NODE) {
            checkViews();
        }
        checkIssuer();
        checkPseudonymKey();
        checkPersonKeys();
        if (profile == Profile.COMMAND_NODE) {
            checkLogSigning();
        }
        checkProxies();
        checkProfiles();
    }

    private void checkDatabase() {
        String url = required(DATABASE_URL, "jdbc:postgresql://host/ansinh");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw refused(DATABASE_URL, "is no address of a PostgreSQL (jdbc:postgresql://host/ansinh)");
        }
        required("spring.datasource.username", "ansinh");
        required("spring.datasource.password", "…");
    }

    private void checkViews() {
        String uri = required(VIEWS_URI, "mongodb://host/ansinh");
        if (!uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw refused(VIEWS_URI, "is no address of a MongoDB (mongodb://host/ansinh)");
        }
        if (Boolean.parseBoolean(environment.getProperty(VIEWS_STAND_IN))) {
            throw refused(VIEWS_STAND_IN, "is for the standalone: nodes share their views and must guard each write");
        }
    }

    private void checkIssuer() {
        URI issuer = uri(required(ISSUER, "https://login.example.vn/realms/an-sinh"));
        boolean encrypted = "https".equals(issuer.getScheme());
        boolean loopback = issuer.getHost() != null && THIS_MACHINE.contains(issuer.getHost());
        if (issuer.getHost() == null || !(encrypted || "http".equals(issuer.getScheme()))) {
            throw refused(ISSUER, "is no web address");
        }
        if (!encrypted && !loopback) {
            throw refused(ISSUER, "is not https, and whoever sits between could hand us keys of their own");
        }
        required(AUDIENCE, "an-sinh");
    }

    private void checkPseudonymKey() {
        String file = required(PSEUDONYM_KEY, "/run/secrets/pseudonym-key");
        try {
            String key = Files.readString(Path.of(file)).strip();
            if (Base64.getDecoder().decode(key).length < KeyedDigest.KEY_LENGTH) {
                throw refused(
                        PSEUDONYM_KEY,
                        "names a file whose key is too short: " + KeyedDigest.KEY_LENGTH
                                + " bytes in base64, as openssl rand -base64 " + KeyedDigest.KEY_LENGTH
                                + " writes them");
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused(PSEUDONYM_KEY, "names a file that holds no key in base64");
        } catch (IOException unreadable) {
            throw refused(PSEUDONYM_KEY, "names " + file + ", which cannot be read");
        }
    }

    private void checkPersonKeys() {
        String url = required(KEYS_URL, "jdbc:postgresql://keys/ansinh_keys");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw refused(KEYS_URL, "is no address of a PostgreSQL (jdbc:postgresql://keys/ansinh_keys)");
        }
        if (url.equals(environment.getProperty(DATABASE_URL))) {
            throw refused(KEYS_URL, "is the event database itself, whose backups would then hold what opens them");
        }
        required("ansinh.keys.username", "ansinh_keys");
        required("ansinh.keys.password", "…");
        if (environment.getProperty(MASTER_VARIABLE) == null) {
            required(MASTER_FOLDER, "/run/secrets/master-keys");
        }
    }

    /** Any command node may come to lead the sequencing, and then signs. */
    private void checkLogSigning() {
        required(LOG_ORIGIN, "welfare.example.gov.vn/api/log/v1");
        required(LOG_SIGNING_FOLDER, "/run/secrets/log-signing");
    }

    /** The limits go by where a request comes from; another strategy would take anybody's word for it (ADR-0012). */
    private void checkProxies() {
        String strategy = environment.getProperty(FORWARDED, "native");
        if (!"native".equalsIgnoreCase(strategy) && !"none".equalsIgnoreCase(strategy)) {
            throw refused(
                    FORWARDED,
                    "is " + strategy + ", which believes every caller's X-Forwarded-For: name your proxies in "
                            + TRUSTED_PROXIES);
        }
    }

    private void checkProfiles() {
        for (Profile other : Profile.values()) {
            boolean active = Set.of(environment.getActiveProfiles()).contains(other.wire());
            if (active != (other == profile)) {
                throw new StartUpRefused("One process is one program: it was started as " + profile.wire()
                        + " and spring.profiles.active also says "
                        + String.join(",", environment.getActiveProfiles()) + ".");
            }
        }
    }

    private String required(String name, String example) {
        String value = environment.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new StartUpRefused("A " + profile.wire() + " needs the property " + name + ", for instance --" + name
                    + "=" + example + ".");
        }
        return value;
    }

    private URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw refused(ISSUER, "is no web address");
        }
    }

    private static StartUpRefused refused(String property, String why) {
        return new StartUpRefused("The property " + property + " " + why + ".");
    }
}
