package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** Whom a fraud review is handed on to. */
public enum Referral implements Wire {
    /** The inspectorate (thanh tra). */
    INSPECTORATE("inspectorate"),
    /** The police's investigating body (cơ quan cảnh sát điều tra). */
    POLICE("police");

    private final String wire;

    Referral(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
