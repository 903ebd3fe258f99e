package vn.ansinh.kernel.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The note and the key that the format's reference implementation is tested with, and what is no note. */
class SignedNoteTest {
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final NoteKey KEY =
            NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    /** The kind, and the secret's 32 bytes. */
    private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    /** From the page of the format itself: signed by nobody whose key we hold. */
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    @Test
    void note_isTheReferencesOwn_andVerifies() throws Exception {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signers(List.of(KEY))).containsExactly(KEY);
        assertThat(KEY).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        byte[] typed = Base64.getDecoder().decode(SECRET);
        PrivateKey secret = KeyFactory.getInstance("Ed25519")
                .generatePrivate(
                        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
        assertThat(SignedNote.sign(TEXT, List.of(new SignedNote.Signer(KEY, secret))))
                .hasToString(NOTE);
    }

    @Test
    void note_isRefused_forATextChangedUnderAKnownKey() {
        SignedNote changed = SignedNote.parse(NOTE.replace("cryptography", "cryptographY"));
        assertThatThrownBy(() -> changed.signers(List.of(KEY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signature_isPassedOver_forAKeyThatNobodyNamed() {
        assertThat(SignedNote.parse(CHECKPOINT).signers(List.of(KEY))).isEmpty();
        assertThat(SignedNote.parse(CHECKPOINT)).hasToString(CHECKPOINT);
    }

    @Test
    void note_isRefused_forEachThingThatIsNone() {
        for (String none : List.of(
                "",
                TEXT,
                TEXT + "\n",
                NOTE.strip(),
                NOTE.replace("\u2014", "-"),
                NOTE.replace("x08go", "!08go"),
                NOTE.replace("answer", "ans\twer"))) {
            assertThatThrownBy(() -> SignedNote.parse(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void key_isRefused_forAnIdOfAnother_andANameWithASpace() {
        assertThatThrownBy(() -> NoteKey.parse(KEY.toString().replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parse(KEY.toString().replace("PeterNeumann", "Peter Neumann")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checkpoint_isReadAndWrittenAsThePageOfTheFormatHasIt() {
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(CHECKPOINT).text());
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(CHECKPOINT).startsWith(checkpoint.text());
        assertThatThrownBy(() -> Checkpoint.parse(checkpoint.text().replace("20852163", "020852163")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checkpoint_isReliedOn_whenEachSignatureIsAGivenKeys_inItsOneSpelling() throws Exception {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair two = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey first = NoteKey.of("log.example", one.getPublic());
        NoteKey second = NoteKey.of("log.example", two.getPublic());
        var checkpoint = new Checkpoint("log.example", 7, new byte[32]);
        String note = SignedNote.sign(
                        checkpoint.text(),
                        List.of(
                                new SignedNote.Signer(first, one.getPrivate()),
                                new SignedNote.Signer(second, two.getPrivate())))
                .toString();
        assertThat(SignedNote.checkpointBy(note, List.of(first, second))).isEqualTo(checkpoint);

        int end = note.lastIndexOf('=');
        String spelled = note.substring(0, end - 1) + (char) (note.charAt(end - 1) + 1) + note.substring(end);
        NoteKey elsewhere = NoteKey.of("other.example", one.getPublic());
        String forAnother = SignedNote.sign(
                        checkpoint.text(), List.of(new SignedNote.Signer(elsewhere, one.getPrivate())))
                .toString();
        assertThatThrownBy(() -> SignedNote.checkpointBy(note, List.of(first))).hasMessageContaining("not given");
        assertThatThrownBy(() -> SignedNote.checkpointBy(spelled, List.of(first, second)))
                .hasMessageContaining("spelling");
        assertThatThrownBy(() -> SignedNote.checkpointBy(forAnother, List.of(elsewhere)))
                .hasMessageContaining("another log");
        assertThatThrownBy(() ->
                        SignedNote.checkpointBy(note + note.lines().toList().getLast() + "\n", List.of(first, second)))
                .hasMessageContaining("not given");
    }
}
