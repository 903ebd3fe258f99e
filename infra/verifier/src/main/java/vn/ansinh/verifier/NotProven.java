package vn.ansinh.verifier;

import org.jspecify.annotations.Nullable;

/** A file is not a proof of what it says; the message names the first place that is not so. */
public final class NotProven extends Exception {
    private static final long serialVersionUID = 1L;

    NotProven(String place, String what) {
        super(place + ": " + what);
    }

    NotProven(String place, @Nullable String what, Exception cause) {
        super(place + ": " + what, cause);
    }
}
