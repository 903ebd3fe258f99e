package vn.ansinh.kernel.codec;

import java.util.Arrays;

/** The way to what is being read or written, spelt only when it is asked for: {@code /parties/persons/0/fullName}. */
final class Way {
    private static final int FIRST_DEPTH = 16;

    private Object[] steps = new Object[FIRST_DEPTH];
    private int depth;

    /** To a component, by its name, or an element of a list, by its index. */
    void enter(Object step) {
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, 2 * depth);
        }
        steps[depth++] = step;
    }

    void leave() {
        depth--;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append('/').append(steps[i]);
        }
        return text.toString();
    }
}
