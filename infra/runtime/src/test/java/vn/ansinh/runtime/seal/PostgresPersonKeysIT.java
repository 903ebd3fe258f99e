package vn.ansinh.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.store.PostgresFixture;

class PostgresPersonKeysIT {
    private static final PersonId ANN = PersonId.parse("p-" + "a".repeat(32));
    private static final PersonId BO = PersonId.parse("p-" + "b".repeat(32));
    private static final SealedTrees.Place PLACE = new SealedTrees.Place("saa-1", 0, "case.noted", 1);

    private final DataSource owner = PostgresFixture.server().emptyDatabase();
    private final Masters masters = new Masters();
    private final PostgresPersonKeys keys;

    PostgresPersonKeysIT() {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        keys = node();
    }

    /** Master keys that come and go. */
    private static final class Masters implements MasterKeys {
        private final Map<String, MasterKey> here = new HashMap<>(Map.of("1", new MasterKey("1", new byte[32])));
        private String current = "1";

        @Override
        public MasterKey current() {
            return named(current).orElseThrow();
        }

        @Override
        public Optional<MasterKey> named(String name) {
            return Optional.ofNullable(here.get(name));
        }
    }

    /** Another node, which remembers nothing yet. */
    private PostgresPersonKeys node() {
        return new PostgresPersonKeys(JdbcClient.create(owner), masters);
    }

    private static ObjectNode sealed(Map<PersonId, PersonKey> by) {
        ObjectNode tree = (ObjectNode)
                CanonicalJson.read(("{\"d\":{\"field\":\"f\",\"of\":\"" + ANN.text() + "\",\"value\":\"here\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        SealedTrees.seal(tree, PLACE, by);
        return tree;
    }

    private static JsonNode opened(ObjectNode tree, Map<PersonId, PersonKey> by) {
        SealedTrees.open(tree, PLACE, by);
        return tree.at("/d/value");
    }

    @Test
    void keyIsTheSame_onEveryNode_andOpensWhatItSealed() {
        ObjectNode tree = sealed(keys.toSeal(Set.of(ANN)));

        assertThat(opened(tree, node().toOpen(Set.of(ANN))).stringValue()).isEqualTo("here");
    }

    @Test
    void keysOfMany_areMadeOnce_byNodesThatMeetThemAtTheSameTime() throws Exception {
        Set<PersonId> persons = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            persons.add(PersonId.parse(String.format("p-%032x", i)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Map<PersonId, PersonKey>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                PostgresPersonKeys node = node();
                all.add(() -> node.toSeal(persons));
            }
            for (Future<Map<PersonId, PersonKey>> made : threads.invokeAll(all)) {
                assertThat(made.get()).hasSize(300);
            }
        }
        assertThat(count("SELECT count(*) FROM person_key")).isEqualTo(300);
    }

    @Test
    void lostKey_isNotTakenForAnErasure() {
        keys.toSeal(Set.of(ANN, BO));
        PostgresFixture.execute(owner, "DELETE FROM person_key WHERE person = '" + BO.text() + "'");

        assertThatThrownBy(() -> node().toOpen(Set.of(ANN, BO)))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining(BO.text());
    }

    @Test
    void destroyedKey_leavesTheOthers_andNoNewOneIsMade() {
        keys.toSeal(Set.of(ANN, BO));
        PostgresFixture.execute(
                owner,
                "UPDATE person_key SET wrapped = NULL, master = NULL, destroyed_at = now() WHERE person = '" + BO.text()
                        + "'");

        PostgresPersonKeys other = node();
        assertThat(other.toOpen(Set.of(ANN, BO))).containsOnlyKeys(ANN);
        assertThatThrownBy(() -> other.toSeal(Set.of(ANN, BO))).isInstanceOf(PersonErased.class);
    }

    @Test
    void keyOfAnotherPerson_doesNotUnwrap_inTheirPlace() {
        keys.toSeal(Set.of(ANN, BO));
        PostgresFixture.execute(
                owner,
                "UPDATE person_key SET wrapped = (SELECT wrapped FROM person_key WHERE person = '" + ANN.text()
                        + "') WHERE person = '" + BO.text() + "'");

        assertThatThrownBy(() -> node().toOpen(Set.of(BO))).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void missingMasterKey_isSaid_byQueriesAndAtTheStart() {
        keys.toSeal(Set.of(ANN));
        masters.here.put("2", new MasterKey("2", new byte[32]));
        masters.current = "2";
        masters.here.remove("1");

        assertThatThrownBy(() -> node().toOpen(Set.of(ANN)))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("master key 1");
        assertThat(new KeysCheck(JdbcClient.create(owner), masters).refusals())
                .singleElement()
                .asString()
                .contains("master key 1", "not here");
        byte[] another = new byte[32];
        another[0] = 1;
        masters.here.put("1", new MasterKey("1", another));
        assertThat(new KeysCheck(JdbcClient.create(owner), masters).refusals())
                .singleElement()
                .asString()
                .contains("another than the one");
    }

    @Test
    void roles_mayDoWhatTheyAreFor_andNothingElse() {
        keys.toSeal(Set.of(ANN));
        assertThat(may("ansinh_seal", "INSERT")).isTrue();
        assertThat(may("ansinh_seal", "UPDATE")).isFalse();
        assertThat(may("ansinh_open", "INSERT")).isFalse();
        assertThat(may("ansinh_open", "SELECT")).isTrue();
        assertThat(may("ansinh_erase", "UPDATE")).isTrue();
        for (String role : List.of("ansinh_seal", "ansinh_open", "ansinh_erase")) {
            assertThat(may(role, "DELETE")).isFalse();
            assertThat(may(role, "TRUNCATE")).isFalse();
        }
    }

    @Test
    void databaseThatIsAway_isSaid() {
        var away = new PostgresPersonKeys(
                JdbcClient.create(PostgresFixture.server().database("not_there")), masters);

        assertThatThrownBy(() -> away.toOpen(Set.of(ANN))).isInstanceOf(KeysUnavailable.class);
    }

    private boolean may(String role, String right) {
        return Boolean.TRUE.equals(JdbcClient.create(owner)
                .sql("SELECT has_table_privilege(?, 'person_key', ?)")
                .params(role, right)
                .query(Boolean.class)
                .single());
    }

    private long count(String sql) {
        return JdbcClient.create(owner).sql(sql).query(Long.class).single();
    }
}
