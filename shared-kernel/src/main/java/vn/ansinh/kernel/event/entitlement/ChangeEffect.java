package vn.ansinh.kernel.event.entitlement;

import vn.ansinh.kernel.value.Wire;

/** What a report of a change led to. */
public enum ChangeEffect implements Wire {
    /** Nothing: it was not so, or the law makes no difference. */
    NONE("none"),
    /** The entitlement was stopped. */
    STOPPED("stopped"),
    /** It comes to another amount. */
    ADJUSTED("adjusted"),
    /** Another unit pays it. */
    TRANSFERRED("transferred"),
    /** What was stopped in error goes on. */
    RESUMED("resumed"),
    /** The law has its category no more, and another scheme takes its place: by the unit's own review, without another request. */
    CARRIED_OVER("carried-over");

    private final String wire;

    ChangeEffect(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
