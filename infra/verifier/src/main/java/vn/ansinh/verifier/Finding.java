package vn.ansinh.verifier;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was proven.
 *
 * @param position the first position of which it can be said; null where it is a checkpoint's own fault
 * @param what a sentence
 */
public record Finding(@Nullable Long position, String what) {
    @Override
    public String toString() {
        return (position == null ? "  " : "  position " + position + ": ") + what;
    }
}
