package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.kernel.value.FactCode;

/** The facts of a case as they are in truth; what is stated at lodging may still differ. */
public final class Evidence {

    private final Map<FactCode, Fact> facts = new LinkedHashMap<>();

    /** States a fact, in the form of its code's type. */
    public Evidence with(FactCode code, Object value, FactOrigin origin) {
        facts.put(code, fact(code, value, origin));
        return this;
    }

    /** States what the citizen says. */
    public Evidence declared(FactCode code, Object value) {
        return with(code, value, FactOrigin.DECLARED);
    }

    /** States what an official register says. */
    public Evidence registered(FactCode code, Object value) {
        return with(code, value, FactOrigin.REGISTER);
    }

    private static Fact fact(FactCode code, Object value, FactOrigin origin) {
        return new Fact(
                vn.ansinh.command.api.model.FactCode.fromValue(code.wire()), code.check(value.toString()), origin);
    }

    /**
     * The fact as the contract writes it.
     *
     * @param on the day on which a register was looked up, or a visit made; of other origins it is not said
     */
    public static Fact fact(FactCode code, Object value, FactOrigin origin, LocalDate on) {
        return dated(fact(code, value, origin), on);
    }

    private static Fact dated(Fact fact, LocalDate on) {
        boolean ofADay = vn.ansinh.kernel.value.FactOrigin.ofWire(
                        fact.getOrigin().getValue())
                .isOfADay();
        Fact dated = new Fact(fact.getCode(), fact.getValue(), fact.getOrigin());
        return ofADay ? dated.asOf(on) : dated;
    }

    boolean has(FactCode code) {
        return facts.containsKey(code);
    }

    String value(FactCode code) {
        return with(code).getValue();
    }

    private Fact with(FactCode code) {
        Fact fact = facts.get(code);
        if (fact == null) {
            throw new IllegalArgumentException("nothing is stated on " + code.wire());
        }
        return fact;
    }

    /** All facts as they are stated on a day, in the order in which they were. */
    public List<Fact> all(LocalDate on) {
        return facts.values().stream().map(fact -> dated(fact, on)).toList();
    }

    /** These facts again, from another origin, and with them all that was only declared: nothing is decided on a word. */
    List<Fact> again(FactOrigin origin, Collection<FactCode> codes, LocalDate on) {
        return facts.keySet().stream()
                .filter(code -> codes.contains(code) || isOnlyDeclared(code))
                .map(code -> fact(code, value(code), origin, on))
                .toList();
    }

    private boolean isOnlyDeclared(FactCode code) {
        FactOrigin origin = with(code).getOrigin();
        return !new vn.ansinh.command.law.Fact(
                        code,
                        value(code),
                        vn.ansinh.kernel.value.FactOrigin.ofWire(origin.getValue()),
                        Optional.empty())
                .proven();
    }

    /** All facts, one of them with another value. */
    List<Fact> allBut(FactCode code, String stated, LocalDate on) {
        List<Fact> changed = new ArrayList<>();
        facts.forEach(
                (each, fact) -> changed.add(each == code ? fact(code, stated, FactOrigin.DECLARED) : dated(fact, on)));
        return changed;
    }

    /** What the law reads of them on a day when nothing is drawn from other cases. */
    FactSheet sheet() {
        FactSheet sheet =
                FactSheet.EMPTY.with(FactCode.SOCIAL_ALLOWANCE_DRAWN, "0").with(FactCode.SOCIAL_PENSION_DRAWN, "0");
        for (Map.Entry<FactCode, Fact> entry : facts.entrySet()) {
            sheet = sheet.with(entry.getKey(), entry.getValue().getValue());
        }
        return sheet;
    }

    static LocalDate yearsBefore(LocalDate day, int years, Chance chance) {
        return day.minusYears(years).minusDays(chance.between(20, 340));
    }
}
