package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** Who may do what, by scheme, kind of help, action and date of the act. */
final class AuthorityBook {
    private record Key(Scheme scheme, Help help, Action action) {
        String text() {
            String kind = help == Help.REGULAR ? "" : " " + help.wire();
            return scheme.wire() + kind + " " + RecordCodec.wire(action);
        }
    }

    private final Map<Key, List<AuthorityRule>> rules = new HashMap<>();

    Optional<AuthorityRule> find(Scheme scheme, Help help, Action action, LocalDate on) {
        return rules.getOrDefault(new Key(scheme, help, action), List.of()).stream()
                .filter(rule -> rule.validOn(on))
                .findFirst();
    }

    /** Each kind of help with an action that somebody may do in it. */
    Set<String> names() {
        return rules.keySet().stream().map(Key::text).collect(Collectors.toSet());
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("authorities")) {
            List<Scheme> schemes = entry.choices("schemes", Scheme.class);
            Help help = entry.choice("help", Help.class, Help.REGULAR);
            List<Action> actions = entry.choices("actions", Action.class);
            for (Entry row : entry.entries("rows")) {
                rows(row, schemes, help, actions, sources);
            }
            entry.text("note", "");
            entry.done();
        }
    }

    private void rows(
            Entry row, List<Scheme> schemes, Help help, List<Action> actions, Map<String, LegalSource> sources) {
        for (Action action : actions) {
            AuthorityRule rule = rule(row, action, sources);
            for (Scheme scheme : schemes) {
                Key key = new Key(scheme, help, action);
                List<AuthorityRule> before = rules.computeIfAbsent(key, none -> new ArrayList<>());
                if (!before.isEmpty()) {
                    Span.requireFollows(row, before.getLast().to(), rule.from(), key.text());
                }
                before.add(rule);
            }
        }
        row.done();
    }

    private static AuthorityRule rule(Entry row, Action action, Map<String, LegalSource> sources) {
        AuthorityRule rule = new AuthorityRule(
                action,
                row.choice("level", UnitLevel.class),
                row.choice("duty", Duty.class),
                row.text("officeVi"),
                row.text("officeEn"),
                row.date("from"),
                row.dateIfAny("to"),
                Sources.cited(row, sources),
                row.choice("certainty", Certainty.class));
        Span.require(row, rule.from(), rule.to());
        return rule;
    }
}
