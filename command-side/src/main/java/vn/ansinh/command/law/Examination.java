package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/** The facts and the law of one day, as one rule reads them; it notes which facts and figures were read and how sure they are. */
public final class Examination {
    /** To be copied, which is less work than to begin one. */
    private static final EnumSet<FactCode> NO_FACTS = EnumSet.noneOf(FactCode.class);

    private static final int FEW = 4;

    private final FactSheet facts;
    private final LocalDate on;
    private final Policy policy;
    /** Each once; a rule reads so few that to look through them is less work than to hash them. */
    private final List<Parameter> read = new ArrayList<>(FEW);

    private final Set<FactCode> asked;
    private final List<Fact> notHeld = new ArrayList<>(0);
    private Certainty certainty = Certainty.CONFIRMED;

    public Examination(FactSheet facts, LocalDate on, Policy policy) {
        this.facts = facts.readOn(on);
        this.on = on;
        this.policy = policy;
        this.asked = Set.of();
    }

    private Examination(Examination of) {
        this.asked = NO_FACTS.clone();
        this.facts = of.facts.readOn(of.on, asked::add, this::miss);
        this.on = of.on;
        this.policy = of.policy;
    }

    /** The same facts and law; of the facts it notes which are asked for, too. */
    Examination watching() {
        return new Examination(this);
    }

    /** The same facts and law, nothing noted yet. */
    public Examination afresh() {
        return new Examination(facts, on, policy);
    }

    /** The same law and figures of another day, such as the day of a death. */
    public Examination on(LocalDate other) {
        return new Examination(facts, other, policy);
    }

    public FactSheet facts() {
        return facts;
    }

    public LocalDate on() {
        return on;
    }

    /** The figure of the day, if the law has one that day. */
    public Optional<Parameter> find(String key) {
        Optional<Parameter> found = policy.parameters().find(key, on);
        found.ifPresent(this::note);
        if (found.isEmpty()) {
            certainty = certainty.and(policy.parameters().certaintyOfAbsence(key, on));
        }
        return found;
    }

    /**
     * A figure that the rule cannot do without.
     *
     * @throws FigureLacking when the law has none that day, as on a day before the category was in force
     */
    public Parameter need(String key) {
        return find(key).orElseThrow(() -> new FigureLacking("the policy text has no " + key + " on " + on));
    }

    /** A rule cannot be judged: the law has no such figure that day. */
    static final class FigureLacking extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        FigureLacking(String message) {
            super(message);
        }
    }

    /** The act and article of the figure of the day. Citing is not judging, so that nothing is noted. */
    public Optional<LegalSource> cited(String key) {
        return policy.parameters().find(key, on).map(Parameter::source);
    }

    /** Whether the law has such a figure on any day. */
    public boolean knows(String key) {
        return policy.parameters().has(key);
    }

    public Policy policy() {
        return policy;
    }

    public Collection<Parameter> read() {
        return Collections.unmodifiableList(read);
    }

    /** Facts that were asked for, stated or not, in the contract's order; of one that is {@link #watching()}. */
    public List<FactCode> asked() {
        return List.copyOf(asked);
    }

    /** Facts that were asked for and stated, and do not hold on the day: their certificate ended, or nobody knew of them yet. */
    public List<Fact> notHeld() {
        return List.copyOf(notHeld);
    }

    /** Takes in that the rule rests on something, such as a list of places, that is only so sure. */
    public void restsOn(Certainty other) {
        certainty = certainty.and(other);
    }

    public Certainty certainty() {
        return certainty;
    }

    /** Takes over what another examination noted. */
    public void note(Examination other) {
        other.read.forEach(this::add);
        certainty = certainty.and(other.certainty);
    }

    /** Takes over what the finding about another category rests on. */
    public void note(CategoryFinding finding) {
        finding.figures().forEach(this::add);
        certainty = certainty.and(finding.certainty());
    }

    private void note(Parameter parameter) {
        add(parameter);
        certainty = certainty.and(parameter.certainty());
    }

    private void add(Parameter parameter) {
        if (!read.contains(parameter)) {
            read.add(parameter);
        }
    }

    private void miss(Fact fact) {
        if (!notHeld.contains(fact)) {
            notHeld.add(fact);
        }
    }
}
