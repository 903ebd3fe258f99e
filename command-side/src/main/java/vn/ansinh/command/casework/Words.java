package vn.ansinh.command.casework;

import java.util.Locale;

/** Names of constants as refusals carry them: kebab case, for the gate to translate. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
