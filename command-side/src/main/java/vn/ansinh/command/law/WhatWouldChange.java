package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.FactCode;

/**
 * What would turn an assessment (ADR-0016). Of a refusal, or of one that cannot be told: the smallest changes of the facts
 * that its rules read, or days to wait for, with which the law grants; one change where one is enough, else two, never more.
 * Each has been put to the law again and does turn it; a number is moved to the rule's own edge and no further. Of a grant: the
 * next day on which it changes. Protected attributes (disability, ethnicity, age, losses, {@link Advisable}) are never part of
 * a way unless they are missing, and then without a value: they are listed as what the outcome depends on.
 *
 * @param ways the shortest, in order: a missing fact first, then waiting, then other facts in the contract's order
 * @param dependsOn facts of which another value alone would change the outcome and none is advised
 * @param turn of a grant
 */
public record WhatWouldChange(List<Way> ways, List<FactCode> dependsOn, Optional<Turn> turn) {
    /** A way of more changes is no help to anybody. */
    public static final int MOST_CHANGES = 2;

    /** How many ways are told. */
    public static final int MOST_WAYS = 6;

    /** How often the law is asked at most; a search that reaches it tells what it has found. */
    public static final int MOST_QUESTIONS = 2_000;

    /** Nobody is told to wait for longer. */
    private static final int YEARS_TO_WAIT = 10;

    /**
     * A way to a grant.
     *
     * @param changes one or two, of different facts
     * @param then what the law then says
     */
    public record Way(List<Change> changes, Assessment then) {
        public Way {
            changes = List.copyOf(changes);
        }
    }

    public WhatWouldChange {
        ways = List.copyOf(ways);
        dependsOn = List.copyOf(dependsOn);
    }

    public static WhatWouldChange of(Assessment assessment, FactSheet facts, SchemeLaw law, Policy policy) {
        Search search = new Search(assessment, facts, law, policy);
        List<Way> ways = assessment.outcome() == Outcome.GRANT ? List.of() : search.ways();
        return new WhatWouldChange(ways, search.dependsOn(), Turn.of(assessment, facts, law, policy));
    }

    /** One search; asks the law at most {@link #MOST_QUESTIONS} times. */
    private static final class Search {
        private final Assessment assessment;
        private final FactSheet facts;
        private final SchemeLaw law;
        private final Policy policy;
        private final Values values;
        private int asked;

        Search(Assessment assessment, FactSheet facts, SchemeLaw law, Policy policy) {
            this.assessment = assessment;
            this.facts = facts;
            this.law = law;
            this.policy = policy;
            this.values = new Values(assessment, facts, policy);
        }

        List<Way> ways() {
            Set<FactCode> open = new LinkedHashSet<>();
            groups().forEach(open::addAll);
            List<List<Change>> single = new ArrayList<>();
            candidates(open, law())
                    .forEach((what, changes) -> changes.stream()
                            .filter(change -> promising(Set.of(what)) && grants(List.of(change)))
                            .findFirst()
                            .ifPresent(change -> single.add(List.of(atItsEdge(change, List.of())))));
            return told(single.isEmpty() ? pairs() : single);
        }

        private List<List<Change>> pairs() {
            Map<Set<Object>, List<Change>> found = new LinkedHashMap<>();
            for (Set<FactCode> group : groups()) {
                List<Map.Entry<Object, List<Change>>> all =
                        List.copyOf(candidates(group, List.of()).entrySet());
                for (int i = 0; i < all.size(); i++) {
                    for (int j = i + 1; j < all.size(); j++) {
                        Set<Object> both =
                                Set.of(all.get(i).getKey(), all.get(j).getKey());
                        if (!found.containsKey(both) && promising(both)) {
                            pair(all.get(i).getValue(), all.get(j).getValue()).ifPresent(pair -> found.put(both, pair));
                        }
                    }
                }
            }
            return List.copyOf(found.values());
        }

        private Optional<List<Change>> pair(List<Change> some, List<Change> others) {
            for (Change one : some) {
                for (Change other : others) {
                    if (grants(List.of(one, other))) {
                        Change edge = atItsEdge(one, List.of(other));
                        return Optional.of(List.of(edge, atItsEdge(other, List.of(edge))));
                    }
                }
            }
            return Optional.empty();
        }

        private List<Way> told(List<List<Change>> found) {
            return found.stream()
                    .limit(MOST_WAYS)
                    .map(changes -> new Way(changes, after(changes)))
                    .toList();
        }

        /**
         * Facts that may be changed together: those that rules of one category lack or are not content with; where the law
         * cannot tell, the missing ones. A category that gives way to more that the person has is left out.
         */
        private List<Set<FactCode>> groups() {
            if (assessment.outcome() == Outcome.CANNOT_TELL) {
                return List.of(new LinkedHashSet<>(assessment.missing()));
            }
            return assessment.categories().stream()
                    .filter(category -> category.rules().stream()
                            .noneMatch(it -> it.givesWay() && it.outcome() == VerdictOutcome.NOT_SATISFIED))
                    .map(Search::notContent)
                    .toList();
        }

        /** Whether the changes touch every rule that keeps some category from fitting; otherwise the law need not be asked. */
        private boolean promising(Set<Object> changed) {
            return assessment.categories().stream()
                    .anyMatch(category -> category.rules().stream()
                            .filter(it -> !it.isAlternative() && it.outcome() != VerdictOutcome.SATISFIED)
                            .allMatch(it -> changed.contains(Edge.class)
                                    || it.facts().stream().anyMatch(changed::contains)));
        }

        private static Set<FactCode> notContent(CategoryFinding category) {
            Set<FactCode> facts = EnumSet.noneOf(FactCode.class);
            category.rules().stream()
                    .filter(it -> it.outcome() != VerdictOutcome.SATISFIED)
                    .forEach(it -> facts.addAll(it.facts()));
            return facts;
        }

        private List<Edge> law() {
            return Edge.after(assessment.on(), facts, policy).stream()
                    .filter(Edge::ofTheLaw)
                    .toList();
        }

        /** Changes by what they change: missing facts, days, then other facts. */
        private Map<Object, List<Change>> candidates(Set<FactCode> open, List<Edge> more) {
            Map<Object, List<Change>> candidates = new LinkedHashMap<>();
            for (FactCode fact : open) {
                if (facts.find(fact).isEmpty()) {
                    put(candidates, fact, values.of(fact));
                }
            }
            List<Edge> days = new ArrayList<>(more);
            Edge.after(assessment.on(), facts, policy).stream()
                    .filter(edge -> edge.cause() == Edge.Cause.FULL_YEARS)
                    .filter(edge -> edge.of().map(open::contains).orElse(false))
                    .forEach(days::add);
            List<Change> waits = days.stream()
                    .filter(edge -> edge.within(YEARS_TO_WAIT, assessment.on()))
                    .sorted(Comparator.comparing(Edge::day))
                    .<Change>map(Change.Waited::new)
                    .toList();
            put(candidates, Edge.class, waits);
            for (FactCode fact : open) {
                if (facts.find(fact).isPresent() && Advisable.is(fact)) {
                    put(candidates, fact, values.of(fact));
                }
            }
            return candidates;
        }

        private static void put(Map<Object, List<Change>> candidates, Object what, List<Change> changes) {
            if (!changes.isEmpty()) {
                candidates.put(what, changes);
            }
        }

        List<FactCode> dependsOn() {
            Set<FactCode> read = EnumSet.noneOf(FactCode.class);
            assessment.reasons().stream().filter(it -> !it.givesWay()).forEach(it -> read.addAll(it.facts()));
            return read.stream()
                    .filter(fact -> !Advisable.is(fact) && facts.find(fact).isPresent())
                    .filter(fact -> values.of(fact).stream().anyMatch(change -> differs(List.of(change))))
                    .toList();
        }

        private boolean grants(List<Change> changes) {
            return asked < MOST_QUESTIONS && after(changes).outcome() == Outcome.GRANT;
        }

        private boolean differs(List<Change> changes) {
            if (asked >= MOST_QUESTIONS) {
                return false;
            }
            Assessment after = after(changes);
            boolean granted = after.outcome() == Outcome.GRANT;
            return assessment.outcome() == Outcome.GRANT
                    ? !granted || !after.category().equals(assessment.category())
                    : granted;
        }

        private Assessment after(List<Change> changes) {
            asked++;
            FactSheet changed = facts;
            LocalDate day = assessment.on();
            for (Change change : changes) {
                switch (change) {
                    case Change.Stated stated -> changed = changed.with(stated.fact(), stated.to());
                    case Change.Waited waited -> day = waited.edge().day();
                }
            }
            return law.of(changed, day);
        }

        /** A number as near to the stated one as the law lets it be, the other changes as they are. */
        private Change atItsEdge(Change change, List<Change> others) {
            if (!(change instanceof Change.Stated stated) || stated.supplied() || !Values.isNumber(stated.fact())) {
                return change;
            }
            long far = Long.parseLong(stated.to());
            long near = Long.parseLong(stated.from().orElseThrow());
            while (Math.abs(far - near) > 1) {
                long middle = near + (far - near) / 2;
                if (grants(with(stated, middle, others))) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            return new Change.Stated(stated.fact(), stated.from(), Long.toString(far));
        }

        private static List<Change> with(Change.Stated stated, long value, List<Change> others) {
            List<Change> all = new ArrayList<>(others);
            all.add(new Change.Stated(stated.fact(), stated.from(), Long.toString(value)));
            return all;
        }
    }
}
