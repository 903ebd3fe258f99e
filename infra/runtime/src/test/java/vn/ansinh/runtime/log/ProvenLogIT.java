package vn.ansinh.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestAppends;
import vn.ansinh.verifier.Report;

/** Positions and their tree commit together, whoever dies where; and what is signed is the beginning of what is signed later. */
class ProvenLogIT {
    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final JdbcClient truth = JdbcClient.create(database);

    @Test
    void everyPosition_hasTheLeafOfItsRow_andTheTreeAboveIt() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("a", 0, 300);
        log.grow("b", 0, 300);

        var stored = new SequencedLog(database, new LogTail()).read(0, 1_000);
        assertThat(stored).hasSize(600);
        try (Connection connection = database.getConnection()) {
            var hashes = new StoredHashes(connection);
            stored.forEach(line -> assertThat(
                            hashes.hashes(0, line.position() - 1, 1).getFirst())
                    .isEqualTo(LogLeaf.hashOf(line)));
            assertThat(hashes.found(1, 0, 256)).hasSize(2);
        }
        assertThat(log.examined())
                .matches(Report::whole)
                .extracting(Report::positions)
                .isEqualTo(600L);
    }

    /** At the edges of tiles too, and in one that is not full. */
    @Test
    void everyPosition_isProven_inTreesOfEachSizeAroundATile() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("a", 0, 600);
        var proofs = new StoredLogProofs(database);
        try (Connection connection = database.getConnection()) {
            var hashes = new StoredHashes(connection);
            var tree = new MerkleTree(hashes);
            for (long size : List.of(1L, 255L, 256L, 257L, 512L, 600L)) {
                byte[] root = tree.root(size);
                List<InclusionProof> all =
                        proofs.inclusion(LongStream.rangeClosed(1, size).boxed().toList(), size);
                assertThat(all)
                        .hasSize((int) size)
                        .allSatisfy(proof -> assertThat(MerkleTree.includes(
                                        root,
                                        size,
                                        proof.index(),
                                        hashes.hashes(0, proof.index(), 1).getFirst(),
                                        proof.path()))
                                .isTrue());
            }
        }
        assertThatThrownBy(() -> proofs.inclusion(List.of(1L), 700)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyTwoCheckpoints_areConsistent() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        for (int round = 0; round < 9; round++) {
            log.grow("s" + round, 0, 37 * round + 1);
        }
        List<Checkpoint> checkpoints = checkpoints();
        assertThat(checkpoints).hasSize(9);
        try (Connection connection = database.getConnection()) {
            var tree = new MerkleTree(new StoredHashes(connection));
            for (Checkpoint earlier : checkpoints) {
                for (Checkpoint later : checkpoints.subList(checkpoints.indexOf(earlier), checkpoints.size())) {
                    assertThat(MerkleTree.isConsistent(
                                    earlier.size(),
                                    earlier.root(),
                                    later.size(),
                                    later.root(),
                                    tree.consistency(earlier.size(), later.size())))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void positionsFromBeforeTheTree_getTheirLeaves_beforeAnyNewPosition() throws Exception {
        TestAppends.appendEach(database, "old", 0, 250);
        SequencedTables unproven = new SequencedTables(
                "event", "inbox", "log", "ansinh_log", SequencedTables.EVENTS.leaderLock(), 1_000, 1_000, null);
        new Sequencer(database, unproven, new LogTail(), FaultPoint.NONE).sequenceOnce();
        assertThat(number("SELECT count(*) FROM log_hash")).isZero();
        assertThat(new SignedLog(database).examined().whole()).isFalse();

        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("new", 0, 10);

        assertThat(number("SELECT count(*) FROM log_hash WHERE level = 0")).isEqualTo(260);
        assertThat(log.examined()).matches(Report::whole);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.Place.class,
            names = {"SEQUENCER_.*", "CHECKPOINT_SIGNED"},
            mode = EnumSource.Mode.MATCH_ANY)
    void nextSequencer_goesOnWithTheRightTree_forOneThatDiedAtEachStep(FaultPoint.Place place) throws Exception {
        TestAppends.appendEach(database, "a", 0, 5);
        AtomicInteger deaths = new AtomicInteger();
        FaultPoint mortal = reached -> {
            if (reached == place && deaths.getAndIncrement() < 3) {
                throw new IllegalStateException("planted death at " + place);
            }
        };
        try (Sequencer sequencer = new Sequencer(database, SequencedTables.EVENTS, new LogTail(), mortal, signer())) {
            sequencer.start();
            long appended = 5;
            for (int round = 1; round <= 100 && (round <= 5 || deaths.get() < 3); round++) {
                TestAppends.appendEach(database, "b" + round, 0, 7);
                appended += 7;
                TimeUnit.MILLISECONDS.sleep(20);
            }
            await("SELECT count(*) FROM log", appended);
            await("SELECT coalesce(max(size), 0) FROM log_checkpoint", appended);
        }
        assertThat(deaths).hasValueGreaterThanOrEqualTo(3);

        assertThat(new SignedLog(database).examined().findings()).isEmpty();
    }

    @Test
    void nobodyIsShown_aPositionWithoutItsLeaf() throws Exception {
        TestAppends.appendEach(database, "a", 0, 3);
        AtomicInteger looked = new AtomicInteger();
        FaultPoint looking = place -> {
            if (place == FaultPoint.Place.SEQUENCER_WRITTEN || place == FaultPoint.Place.SEQUENCER_PROVEN) {
                looked.incrementAndGet();
                assertThat(number("SELECT count(*) FROM log")).isZero();
                assertThat(number("SELECT count(*) FROM log_hash")).isZero();
            }
        };
        new Sequencer(database, SequencedTables.EVENTS, new LogTail(), looking).sequenceOnce();

        assertThat(looked).hasValue(2);
        assertThat(number("SELECT count(*) FROM log")).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM log_hash")).isEqualTo(3);
    }

    @Test
    void oldCheckpoints_areStillChecked_afterTheKeysWereChanged() throws Exception {
        new SignedLog(database, (byte) 1).grow("a", 0, 3);
        new SignedLog(database, (byte) 1, (byte) 2).grow("b", 0, 3);
        SignedLog last = new SignedLog(database, (byte) 2);
        last.grow("c", 0, 3);

        assertThat(last.examined().findings()).isEmpty();
        List<SignedNote> notes = notes();
        assertThat(notes.stream()
                        .map(note -> note.signers(List.of(
                                        SignedLog.signer((byte) 1).key(),
                                        SignedLog.signer((byte) 2).key()))
                                .size()))
                .containsExactly(1, 2, 1);
        assertThat(notes.getLast().signers(List.of(SignedLog.signer((byte) 1).key())))
                .isEmpty();
    }

    @Test
    void nothingMoreIsSigned_butPositionsGoOn_whenTheTreeIsNotTheSignedOne() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("a", 0, 3);
        PostgresFixture.execute(database, "UPDATE log_hash SET hash = sha256('other') WHERE level = 0 AND index = 1");
        log.grow("b", 0, 3);

        assertThat(number("SELECT count(*) FROM log")).isEqualTo(6);
        assertThat(checkpoints()).hasSize(1);
    }

    @Test
    void nothingIsSigned_underAnotherName() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("a", 0, 3);
        TestAppends.appendEach(database, "b", 0, 3);
        TestSequencing.sequence(database);
        var another = new CheckpointSigner(
                ProvenTables.EVENTS, "another.example/log", List.of(SignedLog.signer((byte) 1)), 0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            another.takeOver(connection);
            another.signIfDue(
                    connection,
                    Objects.requireNonNull(LogTree.takenOver(connection, SequencedTables.EVENTS, 100)),
                    FaultPoint.NONE);
        }

        assertThat(checkpoints()).hasSize(1);
    }

    @Test
    void nothingIsAdded_toALogThatWasCut() throws Exception {
        SignedLog log = new SignedLog(database, (byte) 1);
        log.grow("a", 0, 3);
        PostgresFixture.execute(database, "DELETE FROM log WHERE position = 3");
        TestAppends.appendEach(database, "b", 0, 1);

        assertThatThrownBy(() -> TestSequencing.sequence(database)).hasMessageContaining("it was cut");
        assertThat(number("SELECT max(position) FROM log")).isEqualTo(2);
    }

    private static CheckpointSigner signer() {
        return new CheckpointSigner(ProvenTables.EVENTS, SignedLog.ORIGIN, List.of(SignedLog.signer((byte) 1)), 0);
    }

    private List<SignedNote> notes() {
        return truth.sql("SELECT note FROM log_checkpoint ORDER BY size").query(String.class).list().stream()
                .map(note -> SignedNote.parse(Objects.requireNonNull(note)))
                .toList();
    }

    private List<Checkpoint> checkpoints() {
        return notes().stream().map(note -> Checkpoint.parse(note.text())).toList();
    }

    private long number(String sql) {
        return Objects.requireNonNull(truth.sql(sql).query(Long.class).single());
    }

    private void await(String sql, long wanted) throws SQLException, InterruptedException {
        for (int tries = 0; tries < 400 && number(sql) < wanted; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(number(sql)).as(sql).isEqualTo(wanted);
    }
}
