package vn.ansinh.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.ErasureFinality;
import vn.ansinh.query.port.ErasureFinality.Finality;
import vn.ansinh.runtime.store.PostgresFixture;

class MasterKeyRotationIT {
    private static final SealedTrees.Place PLACE = new SealedTrees.Place("saa-1", 0, "case.noted", 1);

    @TempDir
    Path folder;

    private final DataSource owner = PostgresFixture.server().emptyDatabase();
    private final JdbcClient database = JdbcClient.create(owner);
    private final Set<PersonId> persons = new HashSet<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void keysOfMany() throws IOException {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        Path first = Files.writeString(
                folder.resolve("master-" + now.minus(Duration.ofDays(9)).getEpochSecond()),
                Base64.getEncoder().encodeToString(new byte[MasterKey.LENGTH]));
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-------"));
        for (int i = 0; i < 2_500; i++) {
            persons.add(PersonId.parse(String.format("p-%032x", i)));
        }
    }

    private MasterKeys masters() {
        return new MasterKeyFiles(folder);
    }

    private PostgresPersonKeys node() {
        return new PostgresPersonKeys(database, masters());
    }

    private MasterKeyRotation rotation() {
        return new MasterKeyRotation(owner, masters(), () -> now);
    }

    private Finality finalityOf(PersonId person) {
        return Objects.requireNonNull(new PostgresErasureFinality(database, masters())
                .of(Set.of(person))
                .get(person));
    }

    private Set<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            Set<String> names = new HashSet<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    @Test
    void rotation_leavesEveryKeyAsItWas_underOneMasterKeyAlone() throws Exception {
        PersonId somebody = persons.iterator().next();
        ObjectNode tree = (ObjectNode)
                CanonicalJson.read(("{\"d\":{\"field\":\"f\",\"of\":\"" + somebody.text() + "\",\"value\":\"here\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        SealedTrees.seal(tree, PLACE, node().toSeal(persons));
        Set<String> before = files();

        assertThat(rotation().rotate()).isEqualTo(2_500);
        assertThat(files())
                .as("whoever chose the old key may still be about to use it")
                .hasSize(2);
        String current = "master-" + now.getEpochSecond();
        now = now.plus(MasterKeyRotation.SETTLED).plusSeconds(1);
        assertThat(rotation().look()).isZero();

        assertThat(files()).hasSize(1).isNotEqualTo(before).containsExactly(current);
        SealedTrees.open(tree, PLACE, node().toOpen(Set.of(somebody)));
        assertThat(tree.at("/d/value").stringValue()).isEqualTo("here");
        assertThat(node().toOpen(persons)).hasSize(2_500);
    }

    @Test
    void erasure_isFinalWithinADay_andABackupOfTheKeysBringsNobodyBack() throws Exception {
        node().toSeal(persons);
        PersonId gone = persons.iterator().next();
        byte[] backup = database.sql("SELECT wrapped FROM person_key WHERE person = ?")
                .param(gone.text())
                .query((row, number) -> row.getBytes(1))
                .single();
        String master = masters().current().name();
        new KeyEraser(database).destroy(gone);

        assertThat(finalityOf(gone)).isEqualTo(Finality.NOT_FINAL);
        assertThat(rotation().look()).as("not yet").isZero();
        assertThat(finalityOf(gone)).isEqualTo(Finality.NOT_FINAL);
        now = Instant.now().plus(MasterKeyRotation.WITHIN).plusSeconds(60);
        assertThat(rotation().look()).isEqualTo(2_499);
        assertThat(finalityOf(gone)).as("the old key is still there").isEqualTo(Finality.NOT_FINAL);
        now = now.plus(MasterKeyRotation.SETTLED).plusSeconds(1);
        assertThat(rotation().look()).isZero();
        Finality last = finalityOf(gone);
        assertThat(last.state()).isEqualTo(ErasureFinality.State.FINAL);
        assertThat(last.since()).isNotNull();
        assertThat(finalityOf(persons.stream()
                        .filter(it -> !it.equals(gone))
                        .findFirst()
                        .orElseThrow()))
                .as("somebody with a key")
                .isEqualTo(Finality.NOT_FINAL);
        assertThat(rotation().look()).as("once").isZero();

        PostgresFixture.execute(
                owner,
                "UPDATE person_key SET destroyed_at = NULL, master = '" + master + "', wrapped = '\\x"
                        + HexFormat.of().formatHex(backup) + "' WHERE person = '" + gone.text() + "'");
        assertThat(masters().named(master))
                .as("what wrapped it is gone for good")
                .isEmpty();
        assertThat(new KeysCheck(database, masters()).refusals()).hasSize(1);
        assertThat(finalityOf(gone)).as("a key is not final").isEqualTo(Finality.NOT_FINAL);
        Instant first = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        assertThat(new KeyEraser(database).again(Map.of(gone, first))).isEqualTo(1);
        assertThat(new KeyEraser(database).again(Map.of(gone, first.plusSeconds(9))))
                .as("once")
                .isZero();
        assertThat(new KeyEraser(database).destroy(gone)).as("the first time").isEqualTo(first);
        assertThat(finalityOf(gone)).isEqualTo(last);
        assertThat(new KeysCheck(database, masters()).refusals()).isEmpty();
    }

    @Test
    void erasureIsNotFinal_whileTheOldMasterKeyIsHere_norKnownWithoutMasterKeys() throws Exception {
        PersonId gone = persons.iterator().next();
        node().toSeal(Set.of(gone));
        Path old = onlyFile();
        byte[] kept = Files.readAllBytes(old);
        new KeyEraser(database).destroy(gone);
        now = Instant.now().plusSeconds(2);
        rotation().rotate();
        now = now.plus(MasterKeyRotation.SETTLED).plusSeconds(1);
        rotation().look();
        assertThat(finalityOf(gone).state()).isEqualTo(ErasureFinality.State.FINAL);

        Files.write(old, kept);
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));
        assertThat(finalityOf(gone)).as("somebody put it back").isEqualTo(Finality.NOT_FINAL);
        rotation().look();
        assertThat(finalityOf(gone).state()).as("and it is destroyed again").isEqualTo(ErasureFinality.State.FINAL);

        var away = JdbcClient.create(PostgresFixture.server().database("not_there"));
        assertThat(new PostgresErasureFinality(away, masters()).of(Set.of(gone)))
                .containsExactly(Map.entry(gone, Finality.UNKNOWN));
        MasterKeys before = masters();
        Files.delete(onlyFile());
        assertThat(new PostgresErasureFinality(database, before).of(Set.of(gone)))
                .containsExactly(Map.entry(gone, Finality.UNKNOWN));
    }

    @Test
    void oneNodeAtATime_movesKeysBetweenMasters() throws Exception {
        node().toSeal(persons);
        try (Connection another = owner.getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + MasterKeyRotation.LOCK + ")");
            assertThat(rotation().rotate()).isZero();
            assertThat(files()).as("no second master key is begun").hasSize(1);
        }
        assertThat(rotation().rotate()).isEqualTo(2_500);
    }

    @Test
    void masterKeyOfTheSameSecond_isNotWrittenOver() throws Exception {
        assertThat(masters().begin(now)).isTrue();
        Path begun = folder.resolve("master-" + now.getEpochSecond());
        byte[] first = Files.readAllBytes(begun);

        assertThat(masters().begin(now)).as("another node was first").isFalse();
        assertThat(Files.readAllBytes(begun)).isEqualTo(first);
    }

    private Path onlyFile() throws IOException {
        return folder.resolve(files().iterator().next());
    }

    @Test
    void rotationThatWasKilled_goesOnWhereItWas_andEveryKeyOpensAllTheWhile() throws Exception {
        node().toSeal(persons);
        masters().begin(now);
        // As many as one batch were wrapped anew when it was killed.
        Map<PersonId, byte[]> some = new HashMap<>();
        database.sql("SELECT person, master, wrapped FROM person_key ORDER BY person LIMIT 700")
                .query(row -> {
                    PersonId person = PersonId.parse(row.getString(1));
                    MasterKey old = masters().named(row.getString(2)).orElseThrow();
                    some.put(
                            person,
                            old.rewrap(person, row.getBytes(3), masters().current()));
                });
        some.forEach((person, wrapped) -> database.sql("UPDATE person_key SET master = ?, wrapped = ? WHERE person = ?")
                .params(masters().current().name(), wrapped, person.text())
                .update());
        assertThat(files()).hasSize(2);
        assertThat(node().toOpen(persons)).hasSize(2_500);

        now = now.plus(MasterKeyRotation.SETTLED).plusSeconds(1);
        assertThat(rotation().look()).isEqualTo(1_800);
        assertThat(files()).hasSize(1);
        assertThat(node().toOpen(persons)).hasSize(2_500);
    }
}
