package vn.ansinh.command.housing.policy;

/** Whose house comes first where not all can be helped at once (Circular 01/2022/TT-BXD), in order. */
public enum PriorityClass {
    POOR_ETHNIC_MINORITY(1),
    POOR_WITH_MERIT(2),
    SOCIAL_PROTECTION(3),
    SPECIALLY_HARD(4),
    DISASTER_PRONE(5),
    OTHER(6);

    private final int order;

    PriorityClass(int order) {
        this.order = order;
    }

    /** From 1, who comes first, to 6. */
    public int order() {
        return order;
    }
}
