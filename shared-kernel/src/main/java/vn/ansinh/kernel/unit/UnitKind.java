package vn.ansinh.kernel.unit;

import vn.ansinh.kernel.value.Wire;

/** What a unit is; ward, township and commune are the three kinds of the commune level (cấp xã). */
public enum UnitKind implements Wire {
    PROVINCE("province", UnitLevel.PROVINCE),
    DISTRICT("district", UnitLevel.DISTRICT),
    WARD("ward", UnitLevel.COMMUNE),
    TOWNSHIP("township", UnitLevel.COMMUNE),
    COMMUNE("commune", UnitLevel.COMMUNE);

    private final String wire;
    private final UnitLevel level;

    UnitKind(String wire, UnitLevel level) {
        this.wire = wire;
        this.level = level;
    }

    @Override
    public String wire() {
        return wire;
    }

    public UnitLevel level() {
        return level;
    }
}
