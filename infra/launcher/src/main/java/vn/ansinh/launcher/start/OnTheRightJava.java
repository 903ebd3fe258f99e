package vn.ansinh.launcher.start;

import java.lang.reflect.InvocationTargetException;

/**
 * The class that the jar starts. It is compiled for Java 11, so that an older Java gets to read it and says what is
 * wrong in a sentence instead of {@code UnsupportedClassVersionError}.
 */
public final class OnTheRightJava {

    private static final int OLDEST = 21;

    private OnTheRightJava() {}

    /** Starts the program proper when this Java is new enough; else says so and ends with code 1. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int version = Runtime.version().feature();
        if (version < OLDEST) {
            System.err.println("An Sinh needs Java " + OLDEST + " or newer and this is Java " + version + " ("
                    + System.getProperty("java.home") + "): ./an-sinh start finds a newer one by itself.");
            System.exit(1);
        }
        try {
            Class.forName("vn.ansinh.launcher.AnSinh")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Error) {
                throw (Error) failed.getCause();
            }
            throw failed;
        }
    }
}
