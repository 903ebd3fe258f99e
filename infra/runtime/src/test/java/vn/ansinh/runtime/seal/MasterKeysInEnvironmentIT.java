package vn.ansinh.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.store.PostgresFixture;

/** Master keys that an operator gives by a variable of the environment: in place of the folder, and replaced by the operator's own hand. */
class MasterKeysInEnvironmentIT {
    private static final String VARIABLE = "AN_SINH_MASTER_KEYS";
    private static final SealedTrees.Place PLACE = new SealedTrees.Place("saa-1", 0, "case.noted", 1);
    private static final PersonId PERSON = PersonId.parse("p-" + "1".repeat(32));
    private static final PersonId ERASED = PersonId.parse("p-" + "2".repeat(32));

    private final DataSource owner = PostgresFixture.server().emptyDatabase();
    private final JdbcClient database = JdbcClient.create(owner);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String old = key(now.minus(Duration.ofDays(9)), (byte) 1);
    private final String fresh = key(now.minus(Duration.ofHours(1)), (byte) 2);

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    /** As an operator names them: by the second in which each was begun. */
    private static String key(Instant begun, byte each) {
        byte[] bytes = new byte[MasterKey.LENGTH];
        Arrays.fill(bytes, each);
        return begun.getEpochSecond() + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static MasterKeys given(Map<String, String> environment) {
        var keys = new KeyProperties("jdbc:postgresql://nowhere", "u", "p", null, null, VARIABLE, 1);
        return SealConfiguration.masterKeys(keys, environment::get);
    }

    private static MasterKeys holding(String text) {
        return given(Map.of(VARIABLE, text));
    }

    private static ObjectNode datum() {
        String text = "{\"field\":\"f\",\"of\":\"" + PERSON.text() + "\",\"value\":\"here\"}";
        return (ObjectNode) CanonicalJson.read(("{\"d\":" + text + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void variableThatIsNotSet_isSaidByName() {
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of(VARIABLE, " "))) {
            assertThatThrownBy(() -> given(environment))
                    .isInstanceOf(StartUpRefused.class)
                    .hasMessageContaining(VARIABLE);
        }
    }

    @Test
    void whatTheOldKeyWrapped_opensWithBoth_thenWithTheNewOneAlone_andAnErasureIsFinalOnceTheOldOneIsTakenAway() {
        var before = new PostgresPersonKeys(database, holding(old));
        ObjectNode sealed = datum();
        SealedTrees.seal(sealed, PLACE, before.toSeal(Set.of(PERSON, ERASED)));
        new KeyEraser(database).destroy(ERASED);

        MasterKeys both = holding(old + "," + fresh);
        assertThat(opened(both, sealed)).isEqualTo("here");
        assertThat(rotation(both).look()).as("the one key that is left").isEqualTo(1);
        assertThat(finalSince()).as("the old key is given still").isZero();

        MasterKeys alone = holding(fresh);
        assertThat(opened(alone, sealed)).isEqualTo("here");
        assertThat(rotation(alone).look()).isZero();
        assertThat(finalSince()).isEqualTo(1);
        assertThatThrownBy(() -> opened(holding(old), sealed)).isInstanceOf(KeysUnavailable.class);
    }

    private MasterKeyRotation rotation(MasterKeys masters) {
        return new MasterKeyRotation(owner, masters, () -> now);
    }

    private long finalSince() {
        return database.sql("SELECT count(*) FROM master_keys_gone")
                .query(Long.class)
                .single();
    }

    private String opened(MasterKeys masters, ObjectNode sealed) {
        ObjectNode copy = sealed.deepCopy();
        SealedTrees.open(copy, PLACE, new PostgresPersonKeys(database, masters).toOpen(Set.of(PERSON)));
        return copy.at("/d/value").stringValue();
    }
}
