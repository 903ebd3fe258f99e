package vn.ansinh.kernel.event.recognition;

import vn.ansinh.kernel.value.Wire;

/** What a list says of the households that it does not name (Decision 24/2021/QĐ-TTg). */
public enum ListKind implements Wire {
    /** Of the yearly review: whoever is not on it is neither poor nor near-poor. */
    YEARLY("yearly"),
    /** Of a running review: households that come, leave or change; of all others nothing. */
    CHANGES("changes");

    private final String wire;

    ListKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
