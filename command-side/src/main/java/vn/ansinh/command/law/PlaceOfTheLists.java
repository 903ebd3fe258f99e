package vn.ansinh.command.law;

import java.util.Optional;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/**
 * Where a house stands, as a rule reads it. What a register says of it is the law's own list of places, so that a finding on it is only as sure as that list;
 * what somebody has found or seen in an act is theirs (ADR-0024, ADR-0030).
 */
public final class PlaceOfTheLists {
    private PlaceOfTheLists() {}

    /** Whether the place is of the class; empty while nobody has stated it. */
    public static Optional<Boolean> flag(FactCode code, AreaClass area, Examination examination) {
        Optional<Fact> fact = examination.facts().find(code);
        fact.filter(it -> it.origin() == FactOrigin.REGISTER)
                .ifPresent(it -> examination.restsOn(examination.policy().certaintyOf(area, examination.on())));
        return fact.map(it -> Boolean.parseBoolean(it.value()));
    }
}
