package vn.ansinh.kernel.value;

/** Sex (giới tính) as the civil register and the person number carry it. */
public enum Sex implements Wire {
    MALE("male"),
    FEMALE("female");

    private final String wire;

    Sex(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static Sex ofWire(String wire) {
        return Wire.parse(Sex.class, wire);
    }
}
