package vn.ansinh.kernel.value;

/**
 * A value that is written as one text, in events, views and on the wire. Its record declares a public static
 * {@code parse(String)} that reads the text back and refuses anything else with {@link
 * vn.ansinh.kernel.problem.InvalidValue}.
 */
public interface TextValue {
    /** The one text form, stable for ever because it stands in stored events. */
    String text();
}
