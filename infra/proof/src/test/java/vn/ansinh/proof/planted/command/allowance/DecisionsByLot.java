package vn.ansinh.proof.planted.command.allowance;

import java.util.UUID;

/** Cannot be decided again at all. */
final class DecisionsByLot {
    private DecisionsByLot() {}

    static String decide() {
        return UUID.randomUUID().toString();
    }
}
