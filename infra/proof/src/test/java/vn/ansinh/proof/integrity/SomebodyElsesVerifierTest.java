package vn.ansinh.proof.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import io.codenotary.immudb.ImmudbProto;
import io.codenotary.immudb4j.crypto.CryptoUtils;
import io.codenotary.immudb4j.crypto.Root;
import io.codenotary.immudb4j.crypto.VerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.GrowingTree;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/**
 * What we sign and prove is taken by a program that is not ours (ADR-0022): sigstore-java reads our notes and follows our inclusion proofs to the
 * root with its own tree, immudb's client proves each checkpoint the beginning of a later one, Bouncy Castle checks the signature. None of them knows a line
 * of ours.
 */
class SomebodyElsesVerifierTest {
    private static final String ORIGIN = "an-sinh.example/api/log/v1";
    private static final int SIZES = 300;
    private static final int TYPE_AND_KEY = 33;

    private final Map<String, byte[]> tiles = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();

    @Test
    void everyInclusionProof_isFollowedToOurRoot_atEachSize() throws Exception {
        var growing = new GrowingTree();
        var tree = new MerkleTree(this::hashes);
        int followed = 0;
        for (int size = 1; size <= SIZES; size++) {
            byte[] leaf = leafHash(size);
            leaves.add(leaf);
            growing.append(leaf, (level, index, hash) -> tiles.put(level + "/" + index, hash));
            // All leaves of small trees; of larger ones the edges and some between.
            for (int index = 0; index < size; index += size < 40 || index < 2 || index > size - 4 ? 1 : 23) {
                var proof = InclusionProof.parse(new InclusionProof(index, tree.inclusion(index, size)).text());
                InclusionProofVerifier.verify(leaves.get(index), index, size, proof.path(), growing.root());
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(SIZES * 5);
    }

    @Test
    void itRefuses_whatIsNotOurs() {
        var growing = new GrowingTree();
        var tree = new MerkleTree(this::hashes);
        for (int size = 1; size <= 20; size++) {
            leaves.add(leafHash(size));
            growing.append(leaves.getLast(), (level, index, hash) -> tiles.put(level + "/" + index, hash));
        }
        List<byte[]> path = tree.inclusion(7, 20);
        assertThatCode(() -> InclusionProofVerifier.verify(leaves.get(7), 7, 20, path, growing.root()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> InclusionProofVerifier.verify(leaves.get(8), 7, 20, path, growing.root()))
                .isInstanceOf(InclusionProofVerificationException.class);
        assertThatThrownBy(() -> InclusionProofVerifier.verify(leaves.get(7), 7, 20, path, leafHash(0)))
                .isInstanceOf(InclusionProofVerificationException.class);
    }

    @Test
    void everyTwoSizes_areProvenConsistent_toImmudb() throws Exception {
        List<byte[]> roots = grown();
        var tree = new MerkleTree(this::hashes);
        int followed = 0;
        for (int later = 1; later <= SIZES; later++) {
            // Up to a tile's width every pair; beyond it the edges and some between.
            for (int earlier = 1;
                    earlier <= later;
                    earlier += later < 130 || earlier < 3 || earlier > later - 4 ? 1 : 17) {
                CryptoUtils.verifyConsistency(
                        immudbs(later, roots.get(later), tree.consistency(earlier, later)),
                        new Root(ORIGIN, earlier - 1, roots.get(earlier)));
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(10_000);
    }

    @Test
    void immudbRefuses_whatIsNotTheBeginning() {
        List<byte[]> roots = grown();
        List<byte[]> path = new MerkleTree(this::hashes).consistency(100, 257);
        ImmudbProto.Proof right = immudbs(257, roots.get(257), path);
        assertThatCode(() -> CryptoUtils.verifyConsistency(right, new Root(ORIGIN, 99, roots.get(100))))
                .doesNotThrowAnyException();
        List<byte[]> bent = new ArrayList<>(path);
        bent.set(1, leafHash(0));
        for (var wrong : List.of(
                Map.entry(right, new Root(ORIGIN, 99, roots.get(101))),
                Map.entry(right, new Root(ORIGIN, 100, roots.get(100))),
                Map.entry(immudbs(257, roots.get(256), path), new Root(ORIGIN, 99, roots.get(100))),
                Map.entry(immudbs(257, roots.get(257), bent), new Root(ORIGIN, 99, roots.get(100))))) {
            assertThatThrownBy(() -> CryptoUtils.verifyConsistency(wrong.getKey(), wrong.getValue()))
                    .isInstanceOf(VerificationException.class);
        }
    }

    /** A consistency proof in immudb's words, in which a tree is named by the index of its last leaf. */
    private static ImmudbProto.Proof immudbs(int later, byte[] root, List<byte[]> path) {
        return ImmudbProto.Proof.newBuilder()
                .setAt(later - 1)
                .setRoot(ByteString.copyFrom(root))
                .addAllConsistencyPath(path.stream().map(ByteString::copyFrom).toList())
                .build();
    }

    /** The roots of all sizes, from that of none. */
    private List<byte[]> grown() {
        var growing = new GrowingTree();
        List<byte[]> roots = new ArrayList<>();
        roots.add(growing.root());
        for (int size = 1; size <= SIZES; size++) {
            growing.append(leafHash(size), (level, index, hash) -> tiles.put(level + "/" + index, hash));
            roots.add(growing.root());
        }
        return roots;
    }

    @Test
    void ourNote_isRead_andItsSignatureHolds() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey key = NoteKey.of(ORIGIN, pair.getPublic());
        var checkpoint = new Checkpoint(ORIGIN, 20_852_163, leafHash(9));
        String note = SignedNote.sign(checkpoint.text(), List.of(new SignedNote.Signer(key, pair.getPrivate())))
                .toString();

        var read = Checkpoints.from(note);
        assertThat(read.getOrigin()).isEqualTo(ORIGIN);
        assertThat(read.getSize()).isEqualTo(checkpoint.size());
        assertThat(Base64.getDecoder().decode(read.getBase64Hash())).isEqualTo(checkpoint.root());
        assertThat(read.getSignedData()).isEqualTo(checkpoint.text());
        assertThat(read.getSignatures()).singleElement().satisfies(signature -> {
            assertThat(signature.getIdentity()).isEqualTo(ORIGIN);
            byte[] typed = Base64.getDecoder().decode(key.toString().split("\\+", 3)[2]);
            assertThat(signature.getKeyHint()).isEqualTo(keyId(typed));
            assertThat(verifies(typed, read.getSignedData(), signature.getSignature()))
                    .isTrue();
            assertThat(verifies(typed, read.getSignedData() + " ", signature.getSignature()))
                    .isFalse();
        });
    }

    /** As C2SP signed-note has it, written once more. */
    static byte[] keyId(byte[] typed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed), Integer.BYTES);
    }

    static boolean verifies(byte[] typed, String text, byte[] signature) {
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(Arrays.copyOfRange(typed, 1, TYPE_AND_KEY)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }

    private static byte[] leafHash(long number) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<byte[]> hashes(int level, long from, int count) {
        List<byte[]> hashes = new ArrayList<>();
        for (long index = from; index < from + count; index++) {
            byte[] hash = tiles.get(level + "/" + index);
            if (hash == null) {
                throw new IllegalStateException("no hash " + level + "/" + index);
            }
            hashes.add(hash);
        }
        return hashes;
    }
}
