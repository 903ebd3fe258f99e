package vn.ansinh.launcher.walk;

/** Something went otherwise than the walk says that it must; the message is a sentence. */
class WalkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WalkFailed(String sentence) {
        super(sentence);
    }
}
