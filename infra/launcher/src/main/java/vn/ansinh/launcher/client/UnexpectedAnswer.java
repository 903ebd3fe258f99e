package vn.ansinh.launcher.client;

/** The system answered, but not as it should have. */
public class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String what, Answer answer) {
        super(what + ": " + answer.inShort() + " " + answer.body());
    }
}
