package vn.ansinh.command.law;

import java.util.Optional;
import vn.ansinh.kernel.value.FactCode;

/** One thing that would have to be otherwise. */
public sealed interface Change {

    /**
     * A fact has this value.
     *
     * @param from the value stated; empty where none is
     * @param to the value nearest to it with which the law answers otherwise
     */
    record Stated(FactCode fact, Optional<String> from, String to) implements Change {
        public boolean supplied() {
            return from.isEmpty();
        }

        /** Whether {@code to} may be named to somebody: see {@link Advisable}. */
        public boolean tellsTheValue() {
            return Advisable.is(fact);
        }
    }

    /** The day has come. */
    record Waited(Edge edge) implements Change {}
}
