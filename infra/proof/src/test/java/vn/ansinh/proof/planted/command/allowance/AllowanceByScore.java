package vn.ansinh.proof.planted.command.allowance;

import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;

/** Refuses whom a detector asked about. */
final class AllowanceByScore {
    private AllowanceByScore() {}

    static boolean mayBeGranted(AlertRaised alert) {
        return alert.subjects().isEmpty();
    }
}
