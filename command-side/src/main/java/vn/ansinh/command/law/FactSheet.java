package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.Money;

/** What has been stated, one fact per code. A fact that is not on the sheet, or was erased, is unknown, not false. */
public final class FactSheet {
    public static final FactSheet EMPTY = new FactSheet(new EnumMap<>(FactCode.class));

    private final Map<FactCode, Fact> facts;
    private final Consumer<FactCode> reader;
    private final @Nullable LocalDate asked;
    private final @Nullable LocalDate day;
    private final Consumer<Fact> notHeld;

    private FactSheet(EnumMap<FactCode, Fact> facts) {
        this(Collections.unmodifiableMap(facts), code -> {}, null, null, fact -> {});
    }

    private FactSheet(
            Map<FactCode, Fact> facts,
            Consumer<FactCode> reader,
            @Nullable LocalDate asked,
            @Nullable LocalDate day,
            Consumer<Fact> notHeld) {
        this.facts = facts;
        this.reader = reader;
        this.asked = asked;
        this.day = day;
        this.notHeld = notHeld;
    }

    /** The same sheet, of which an act or a question of that day asks: what nobody knew yet then is as if it had not been stated (ADR-0030). */
    public FactSheet askedOn(LocalDate on) {
        return new FactSheet(facts, reader, on, on, notHeld);
    }

    /** The same sheet, read as of a day whose law is examined; where nobody has asked yet, it is asked on that day. */
    public FactSheet readOn(LocalDate examined) {
        return new FactSheet(facts, reader, asked == null ? examined : asked, examined, notHeld);
    }

    /**
     * The same sheet, read as of a day whose law is examined. It tells of each fact that is asked for, stated or not, and of each that was stated and
     * does not hold; who watched it before is told too.
     */
    FactSheet readOn(LocalDate examined, Consumer<FactCode> watcher, Consumer<Fact> watcherOfNotHeld) {
        return new FactSheet(
                facts,
                code -> {
                    watcher.accept(code);
                    reader.accept(code);
                },
                asked == null ? examined : asked,
                examined,
                fact -> {
                    watcherOfNotHeld.accept(fact);
                    notHeld.accept(fact);
                });
    }

    /** A later fact of the same code takes the place of an earlier one. */
    public static FactSheet of(Collection<Fact> facts) {
        EnumMap<FactCode, Fact> map = new EnumMap<>(FactCode.class);
        facts.forEach(fact -> map.put(fact.code(), fact));
        return new FactSheet(map);
    }

    /** The facts of an event, in the order in which they were stated; erased ones are unknown. */
    public static FactSheet ofStated(List<StatedFact> stated) {
        EnumMap<FactCode, Fact> map = new EnumMap<>(FactCode.class);
        for (StatedFact fact : stated) {
            String value = fact.value().valueOrNull();
            if (value == null) {
                map.remove(fact.code());
            } else {
                map.put(
                        fact.code(),
                        new Fact(
                                fact.code(),
                                value,
                                fact.origin(),
                                Optional.ofNullable(fact.asOf()),
                                Optional.ofNullable(fact.validUntil())));
            }
        }
        return new FactSheet(map);
    }

    /** What rules may read: what somebody has shown, found or looked up, and what is the applicant's own to say. */
    public FactSheet proven() {
        return facts.values().stream().allMatch(Fact::proven)
                ? this
                : new FactSheet(
                        facts.values().stream()
                                .filter(Fact::proven)
                                .collect(Collectors.toMap(
                                        Fact::code,
                                        it -> it,
                                        (one, other) -> other,
                                        () -> new EnumMap<>(FactCode.class))),
                        reader,
                        asked,
                        day,
                        notHeld);
    }

    /** With a fact as it would be if an officer had seen it in the original. */
    public FactSheet with(FactCode code, String value) {
        return with(new Fact(code, value, FactOrigin.ORIGINAL_SEEN, Optional.empty()));
    }

    public FactSheet with(Fact fact) {
        EnumMap<FactCode, Fact> map = new EnumMap<>(FactCode.class);
        map.putAll(facts);
        map.put(fact.code(), fact);
        return new FactSheet(Collections.unmodifiableMap(map), reader, asked, day, notHeld);
    }

    public FactSheet without(FactCode code) {
        EnumMap<FactCode, Fact> map = new EnumMap<>(FactCode.class);
        map.putAll(facts);
        map.remove(code);
        return new FactSheet(Collections.unmodifiableMap(map), reader, asked, day, notHeld);
    }

    public Collection<Fact> all() {
        return facts.values();
    }

    public Optional<Fact> find(FactCode code) {
        reader.accept(code);
        Fact fact = facts.get(code);
        if (fact == null || asked == null || day == null || fact.holds(asked, day)) {
            return Optional.ofNullable(fact);
        }
        notHeld.accept(fact);
        return Optional.empty();
    }

    public Optional<LocalDate> date(FactCode code) {
        return text(code, FactType.DATE).map(FactSheet::day);
    }

    /** A checked value has ten characters in their places; a formatter would take most of an assessment's time. */
    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    public Optional<Money> money(FactCode code) {
        return text(code, FactType.MONEY).map(Long::parseLong).map(Money::new);
    }

    public Optional<Boolean> flag(FactCode code) {
        return text(code, FactType.FLAG).map(Boolean::parseBoolean);
    }

    public Optional<Integer> count(FactCode code) {
        return text(code, FactType.COUNT).map(Integer::parseInt);
    }

    /** Tenths of a square metre. */
    public Optional<Integer> area(FactCode code) {
        return text(code, FactType.AREA).map(Integer::parseInt);
    }

    public Optional<String> choice(FactCode code) {
        return text(code, FactType.CHOICE);
    }

    private Optional<String> text(FactCode code, FactType type) {
        if (code.type() != type) {
            throw new IllegalArgumentException(code.wire() + " is no " + type.wire());
        }
        return find(code).map(Fact::value);
    }
}
