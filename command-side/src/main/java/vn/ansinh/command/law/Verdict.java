package vn.ansinh.command.law;

import java.util.List;
import vn.ansinh.kernel.value.FactCode;

/** What a rule says about the facts. {@code found} may repeat personal data and is stored only as personal and never shown in text. */
public sealed interface Verdict {
    String found();

    String needed();

    record Satisfied(String found, String needed) implements Verdict {
        @Override
        public String toString() {
            return "Satisfied[" + needed + "]";
        }
    }

    record NotSatisfied(String found, String needed) implements Verdict {
        @Override
        public String toString() {
            return "NotSatisfied[" + needed + "]";
        }
    }

    /** Facts are missing; once they are stated the rule can tell. */
    record CannotTell(List<FactCode> missing, String needed) implements Verdict {
        public CannotTell {
            missing = List.copyOf(missing);
        }

        @Override
        public String found() {
            return "";
        }
    }

    static Verdict of(boolean satisfied, String found, String needed) {
        return satisfied ? new Satisfied(found, needed) : new NotSatisfied(found, needed);
    }

    static Verdict missing(String needed, FactCode... codes) {
        return new CannotTell(List.of(codes), needed);
    }
}
