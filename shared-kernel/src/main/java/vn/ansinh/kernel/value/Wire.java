package vn.ansinh.kernel.value;

import vn.ansinh.kernel.problem.InvalidValue;

/**
 * An enum constant's name outside the program (events, HTTP, policy texts). The Java name may be
 * renamed; the wire name never, because stored events carry it.
 */
public interface Wire {

    /** Stable kebab-case name. */
    String wire();

    /**
     * The constant of this wire name.
     *
     * @throws InvalidValue {@code unknown-choice} when there is none
     */
    static <E extends Enum<E> & Wire> E parse(Class<E> type, String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return constant;
            }
        }
        throw new InvalidValue("unknown-choice", "no such " + type.getSimpleName());
    }
}
