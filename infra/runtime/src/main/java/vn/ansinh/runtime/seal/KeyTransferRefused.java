package vn.ansinh.runtime.seal;

/** Keys are not exported or imported, and nothing was changed; the message is a sentence for whoever asked for it. */
public final class KeyTransferRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTransferRefused(String sentence) {
        super(sentence);
    }

    KeyTransferRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
