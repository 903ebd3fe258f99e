package vn.ansinh.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.seal.KeyFile.Content;
import vn.ansinh.runtime.seal.KeyFile.Summary;
import vn.ansinh.runtime.seal.KeyTransfer.Imported;
import vn.ansinh.runtime.store.PostgresFixture;

/** Keys out of one database and into another, or into an older state of the same. */
class KeyTransferIT {
    private static final String INSTALLATION = "5f0c6f8e-9d0a-4c3b-8a51-0d6d6a1f3c11";
    private static final Instant NOW = Instant.parse("2026-11-25T03:04:05.000006Z");
    private static final PersonId GONE = person(1_500);

    @TempDir
    Path temporary;

    private final DataSource here = keyDatabase();
    private final Set<PersonId> persons = new HashSet<>();
    private Path masters;
    private Path file;

    @BeforeEach
    void keysOfMany() throws IOException {
        masters = Files.createDirectory(temporary.resolve("masters"));
        file = temporary.resolve("keys.jsonl");
        master("100", 1);
        belongsTo(here, INSTALLATION);
        for (int i = 0; i < 2_500; i++) {
            persons.add(person(i));
        }
        node(here).toSeal(persons);
        new KeyEraser(JdbcClient.create(here)).destroy(GONE);
    }

    private static PersonId person(int number) {
        return PersonId.parse(String.format("p-%032x", number));
    }

    private static DataSource keyDatabase() {
        DataSource database = PostgresFixture.server().emptyDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        return database;
    }

    private static void belongsTo(DataSource database, String installation) {
        PostgresFixture.execute(database, "INSERT INTO installation (id) VALUES ('" + installation + "')");
    }

    private void master(String name, int first) throws IOException {
        byte[] bytes = new byte[MasterKey.LENGTH];
        bytes[0] = (byte) first;
        Path key = Files.writeString(
                masters.resolve("master-" + name), Base64.getEncoder().encodeToString(bytes));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private PostgresPersonKeys node(DataSource database) {
        return new PostgresPersonKeys(JdbcClient.create(database), new MasterKeyFiles(masters));
    }

    private Summary export(Content content) {
        return new KeyExport(here).to(file, content, NOW);
    }

    private Imported bring(DataSource into) {
        return new KeyImport(into, new MasterKeyFiles(masters)).from(file, false);
    }

    private void refuses(DataSource into, String... words) {
        List<String> before = rows(into);
        assertThatThrownBy(() -> bring(into))
                .isInstanceOf(KeyTransferRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageEndingWith(".");
        assertThat(rows(into)).as("nothing was changed").isEqualTo(before);
    }

    private static List<String> rows(DataSource database) {
        return JdbcClient.create(database)
                .sql(
                        "SELECT concat_ws('|', person, master, encode(wrapped, 'hex'), coalesce(destroyed_at, made_at)) FROM person_key"
                                + " UNION ALL SELECT id::text FROM installation ORDER BY 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void emptyDatabase_getsTheSameRows_andWhoWasErasedStaysIt() throws Exception {
        Summary written = export(Content.KEYS);
        assertThat(written.end().keys()).isEqualTo(2_499);
        assertThat(written.end().destroyed()).isEqualTo(1);
        assertThat(written.header().installation()).isEqualTo(INSTALLATION);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        DataSource empty = keyDatabase();

        assertThat(bring(empty)).isEqualTo(new Imported(2_499, 0, 0, 1, 0));
        assertThat(rows(empty)).isEqualTo(rows(here));
        assertThat(node(empty).toOpen(persons)).hasSize(2_499).doesNotContainKey(GONE);
        assertThat(bring(empty)).as("again").isEqualTo(new Imported(0, 2_499, 0, 1, 0));
        assertThat(rows(empty)).isEqualTo(rows(here));
    }

    @Test
    void file_holdsNoMasterKey_andIsTheSameForTheSameMoment() throws Exception {
        export(Content.KEYS);
        byte[] first = Files.readAllBytes(file);
        export(Content.KEYS);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        String text = Files.readString(file);
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "{\"at\":\"2026-11-25T03:04:05.000006Z\",\"content\":\"keys\",\"format\":\"an-sinh-person-keys\","
                                + "\"installation\":\"" + INSTALLATION + "\",\"version\":1}");
        assertThat(text).doesNotContain(Files.readString(masters.resolve("master-100")));
    }

    @Test
    void backupOfBeforeAnErasure_isPutRight_byTheListAlone() {
        export(Content.KEYS);
        DataSource backup = keyDatabase();
        bring(backup);
        PersonId later = person(7);
        new KeyEraser(JdbcClient.create(here)).destroy(later);
        Summary list = export(Content.DESTROYED_ONLY);
        assertThat(list.end().keys()).isZero();

        assertThat(bring(backup)).isEqualTo(new Imported(0, 0, 0, 2, 1));
        assertThat(rows(backup)).isEqualTo(rows(here));
        assertThat(bring(backup)).isEqualTo(new Imported(0, 0, 0, 2, 0));
    }

    @Test
    void whatEitherSideKnowsAsDestroyed_staysDestroyed() {
        export(Content.KEYS);
        PersonId later = person(8);
        Instant when = new KeyEraser(JdbcClient.create(here)).destroy(later);

        assertThat(bring(here)).isEqualTo(new Imported(0, 2_498, 1, 1, 0));
        assertThat(node(here).toOpen(Set.of(later, GONE))).isEmpty();
        assertThat(new KeyEraser(JdbcClient.create(here)).destroy(later)).isEqualTo(when);
    }

    @Test
    void keysThatWereRewrappedMeanwhile_areTheSame_andThoseUnderALostMasterKeyAreReplaced() throws Exception {
        export(Content.KEYS);
        DataSource older = keyDatabase();
        bring(older);
        master("200", 2);
        new MasterKeyRotation(here, new MasterKeyFiles(masters), () -> Instant.ofEpochSecond(201)).look();
        assertThat(bring(here)).as("under another master").isEqualTo(new Imported(0, 2_499, 0, 1, 0));

        export(Content.KEYS);
        Files.delete(masters.resolve("master-100"));
        assertThat(bring(older)).isEqualTo(new Imported(2_499, 0, 0, 1, 0));
        assertThat(node(older).toOpen(persons)).hasSize(2_499);
    }

    @Test
    void keysThatNoMasterKeyOpens_areRefused_andTheListOfThemIsStillGood() throws Exception {
        export(Content.KEYS);
        DataSource empty = keyDatabase();
        master("200", 2);
        Files.delete(masters.resolve("master-100"));

        refuses(empty, "master key 100", "not here");
        assertThat(new KeyImport(empty, new MasterKeyFiles(masters)).from(file, true))
                .isEqualTo(new Imported(0, 0, 0, 1, 0));
        master("100", 3);
        refuses(empty, "not what the master key 100 wrapped");
    }

    @Test
    void keysOfAnotherInstallation_andAnotherKeyOfAPerson_areRefused() {
        export(Content.KEYS);
        DataSource other = keyDatabase();
        belongsTo(other, "5f0c6f8e-9d0a-4c3b-8a51-0d6d6a1f3c12");
        refuses(other, INSTALLATION, "installation");

        DataSource made = keyDatabase();
        belongsTo(made, INSTALLATION);
        node(made).toSeal(Set.of(person(2_000)));
        refuses(made, person(2_000).text(), "another");
    }

    @Test
    void damagedFile_isToldFromAWholeOne_whereverTheDamageIs() throws Exception {
        export(Content.KEYS);
        DataSource empty = keyDatabase();
        byte[] whole = Files.readAllBytes(file);
        List<byte[]> damaged = new ArrayList<>();
        for (int at : new int[] {0, 30, 200, whole.length / 2, whole.length - 100, whole.length - 3}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            damaged.add(flipped);
        }
        for (int length : new int[] {0, 50, whole.length / 3, whole.length - 1}) {
            damaged.add(Arrays.copyOf(whole, length));
        }
        damaged.add(Arrays.copyOf(whole, whole.length + 1));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(700);
        damaged.add((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : damaged) {
            Files.write(file, bytes);
            refuses(empty, "keys.jsonl");
        }
        Files.writeString(file, Files.readString(file).replace("\"version\":1", "\"version\":2"));
        refuses(empty, "keys.jsonl");
        assertThat(rows(empty)).isEmpty();
    }

    @Test
    void laterVersion_isSaid() throws Exception {
        export(Content.KEYS);
        Files.writeString(file, Files.readString(file).replaceFirst("\"version\":1", "\"version\":2"));
        refuses(keyDatabase(), "version 2", "version 1");
    }

    @Test
    void importThatFailsHalfWay_leavesNothing_andExportThatFailsLeavesTheOldFile() throws Exception {
        export(Content.KEYS);
        DataSource empty = keyDatabase();
        PostgresFixture.execute(
                empty,
                "ALTER TABLE person_key ADD CONSTRAINT dies CHECK (person < '"
                        + person(2_400).text() + "')");
        refuses(empty, "dies");
        assertThat(rows(empty)).isEmpty();

        byte[] before = Files.readAllBytes(file);
        PostgresFixture.execute(here, "ALTER TABLE person_key RENAME COLUMN made_at TO made_elsewhen");
        assertThatThrownBy(() -> export(Content.KEYS)).isInstanceOf(KeyTransferRefused.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactlyInAnyOrder(file, masters);
        }
    }

    @Test
    void databaseOfNobody_hasNothingToExport() {
        assertThatThrownBy(() -> new KeyExport(keyDatabase()).to(file, Content.KEYS, NOW))
                .isInstanceOf(KeyTransferRefused.class)
                .hasMessageContaining("nothing to export");
        assertThat(file).doesNotExist();
    }

    @Test
    void nodes_readKeysWhileAnImportHoldsTheTable() throws Exception {
        try (Connection importing = here.getConnection();
                Statement statement = importing.createStatement()) {
            importing.setAutoCommit(false);
            statement.execute("LOCK TABLE person_key IN SHARE ROW EXCLUSIVE MODE");
            assertThat(node(here).toOpen(persons)).hasSize(2_499);
        }
    }

    @Test
    void rolesSuffice_forTheirErrand() {
        DataSource empty = keyDatabase();
        export(Content.KEYS);
        assertThat(new KeyExport(as(here, "ansinh_open"))
                        .to(temporary.resolve("as-role"), Content.KEYS, NOW.truncatedTo(ChronoUnit.MICROS)))
                .isEqualTo(export(Content.KEYS));
        assertThat(new KeyImport(as(empty, "ansinh_erase"), new MasterKeyFiles(masters))
                        .from(file, false)
                        .brought())
                .isEqualTo(2_499);
    }

    private static DataSource as(DataSource database, String role) {
        var keys = new KeyProperties(PostgresFixture.urlOf(database), "postgres", "none", null, null, null, 1);
        return SealConfiguration.connecting(keys, role);
    }

    @Test
    void keysOfAnotherInstallation_orNoneWhereThereShouldBeSome_keepANodeFromStarting() {
        DataSource events = PostgresFixture.server().freshDatabase();
        DataSource fresh = keyDatabase();
        assertThat(installation(events, fresh, false))
                .as("a query node may come first")
                .isEmpty();
        PostgresFixture.execute(
                events,
                "INSERT INTO case_party (person, stream, scheme, part) VALUES ('" + GONE.text() + "', 's', 'x', 'y')");
        assertThat(installation(events, fresh, true)).singleElement().asString().contains("import-keys");
        node(fresh).toSeal(Set.of(GONE));
        assertThat(installation(events, fresh, true)).isEmpty();
        assertThat(installation(events, fresh, false)).isEmpty();
        assertThat(installation(events, here, false)).singleElement().asString().contains(INSTALLATION);
    }

    private static List<String> installation(DataSource events, DataSource keys, boolean writes) {
        return new KeyInstallation(JdbcClient.create(events), JdbcClient.create(keys), writes).refusals();
    }
}
