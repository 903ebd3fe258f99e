package vn.ansinh.kernel.unit;

import vn.ansinh.kernel.value.Wire;

/** Level of government. The district level (cấp huyện) ended on 30 June 2025. */
public enum UnitLevel implements Wire {
    COMMUNE("commune"),
    DISTRICT("district"),
    PROVINCE("province");

    private final String wire;

    UnitLevel(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static UnitLevel ofWire(String wire) {
        return Wire.parse(UnitLevel.class, wire);
    }
}
