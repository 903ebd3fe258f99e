package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One version of the law as this program knows it: figures, procedures, authority, retention, answers about data. Built from its
 * text alone.
 */
public final class Policy {
    private static final Policy CARRIED = of(PolicyText.load());

    private final PolicyText text;
    private final Parameters parameters;
    private final ProcedureBook procedures;
    private final AuthorityBook authorities;
    private final RetentionBook retention;
    private final DataRequestBook dataRequests;
    private final LimitBook<EntitlementStage> entitlements;
    private final LimitBook<FraudReviewStage> fraudReviews;
    private final AreaBook areas;
    private final DetectorBook detectors;
    private WorkingCalendar calendar;
    private final NavigableSet<LocalDate> turns;
    private final Set<Long> fullYears;

    private Policy(Policy of, Parameters parameters) {
        this.text = of.text;
        this.parameters = parameters;
        this.procedures = of.procedures;
        this.authorities = of.authorities;
        this.retention = of.retention;
        this.dataRequests = of.dataRequests;
        this.entitlements = of.entitlements;
        this.fraudReviews = of.fraudReviews;
        this.areas = of.areas;
        this.detectors = of.detectors;
        this.calendar = of.calendar;
        this.turns = of.turns;
        this.fullYears = of.fullYears;
    }

    private Policy(PolicyText text, Predicate<String> known) {
        this.text = text;
        this.parameters = new Parameters();
        this.procedures = new ProcedureBook();
        this.authorities = new AuthorityBook();
        this.retention = new RetentionBook();
        this.dataRequests = new DataRequestBook();
        this.entitlements = new LimitBook<>("entitlements", EntitlementStage.class);
        this.fraudReviews = new LimitBook<>("fraudReviews", FraudReviewStage.class);
        this.areas = new AreaBook();
        this.detectors = new DetectorBook();
        this.calendar = WorkingCalendar.load();
        this.turns = new TreeSet<>();
        this.fullYears = new TreeSet<>(Set.of(0L));
        text.files().forEach((file, content) -> {
            if (file.equals(PolicyText.CALENDAR)) {
                calendar = WorkingCalendar.parse(file, content);
            } else if (!PolicyText.isOfTheProvince(file)) {
                national(Entry.of(file, content), known);
            }
        });
        text.files().forEach((file, content) -> {
            if (PolicyText.isOfTheProvince(file)) {
                Entry root = Entry.of(file, content);
                parameters.readProvince(root, Sources.read(root));
                root.done();
            }
        });
        for (Parameter figure : parameters.all()) {
            turns.add(figure.from());
            figure.to().ifPresent(last -> turns.add(last.plusDays(1)));
            if (figure.measure() == Measure.YEARS) {
                fullYears.add(figure.value());
            }
        }
    }

    private void national(Entry root, Predicate<String> known) {
        Map<String, LegalSource> sources = Sources.read(root);
        if (root.has("parameters")) {
            parameters.read(root, sources, known);
        }
        if (root.has("procedures")) {
            procedures.read(root, sources);
        }
        if (root.has("authorities")) {
            authorities.read(root, sources);
        }
        if (root.has("retention")) {
            retention.read(root, sources);
        }
        if (root.has("areas")) {
            areas.read(root, sources);
        }
        if (root.has("detectors")) {
            detectors.read(root, sources);
        }
        if (root.has("dataRequests")) {
            dataRequests.read(root, sources);
        }
        entitlements.read(root, sources);
        fraudReviews.read(root, sources);
        root.done();
    }

    /**
     * What rules and cases ask a policy for by name: its figures, those of its detectors, its procedures, who may do what in which scheme, and
     * the years of its calendar.
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(parameters.keys());
        names.addAll(procedures.names());
        names.addAll(authorities.names());
        names.addAll(detectors.names());
        calendar.years().forEach(year -> names.add("calendar " + year));
        return Collections.unmodifiableSet(names);
    }

    /** Every day on which a figure begins, or is no longer in force. */
    NavigableSet<LocalDate> turns() {
        return Collections.unmodifiableNavigableSet(turns);
    }

    /** Every number of full years that a figure of any day asks for, and none at all. */
    Set<Long> fullYears() {
        return Collections.unmodifiableSet(fullYears);
    }

    /** The policy whose texts this program carries. */
    public static Policy load() {
        return CARRIED;
    }

    /** The policy of a text, refused with file, line and reason when the text is not sound. */
    public static Policy of(PolicyText text) {
        return new Policy(text, key -> true);
    }

    /** The same, refused too for a figure of a key that is not known: no rule would ask for it. */
    public static Policy of(PolicyText text, Predicate<String> known) {
        return new Policy(text, known);
    }

    /**
     * The same policy with the figures of one day in force on all days: what that day's law would have made of cases of other days. For
     * trials alone (ADR-0019).
     */
    public Policy withFiguresOf(LocalDate day) {
        return new Policy(this, parameters.fixedOn(day));
    }

    /** SHA-256 of the policy's text, lower-case hex; every decision names it. */
    public String version() {
        return text.version();
    }

    public PolicyText text() {
        return text;
    }

    /** The working days by which its time limits are counted; of a text without any, those that the program carries. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    public Parameters parameters() {
        return parameters;
    }

    /**
     * The procedure that an application received on this legal day begins with, and keeps.
     *
     * @throws InvalidValue {@code no-procedure-on-date}: the scheme did not exist then, it has no help of this kind, or its
     *     procedure is not known
     */
    public Procedure procedureFor(Scheme scheme, Help help, LocalDate receivedOn) {
        return procedures
                .find(scheme, help, receivedOn)
                .orElseThrow(() -> new InvalidValue(
                        "no-procedure-on-date", "no procedure of " + scheme.wire() + " on " + receivedOn));
    }

    /** A procedure by the name that a case recorded; empty where this text was of before it came. */
    public Optional<Procedure> procedureIfKnown(String name) {
        return procedures.named(name);
    }

    /** A procedure by the name that a case recorded. */
    public Procedure procedureNamed(String name) {
        return procedureIfKnown(name)
                .orElseThrow(() -> new InvalidValue("no-such-procedure", "no procedure of this name"));
    }

    /**
     * Who may do the action on the date of the act.
     *
     * @throws InvalidValue {@code no-authority-on-date}
     */
    public AuthorityRule authorityFor(Scheme scheme, Help help, Action action, LocalDate on) {
        return authorities
                .find(scheme, help, action, on)
                .orElseThrow(() -> new InvalidValue(
                        "no-authority-on-date", "nobody may do this in " + scheme.wire() + " on " + on));
    }

    /** The time limit of a stage of a complaint; longer for complex matters and in remote areas, as sure as it is what is remote. */
    public TimeLimit complaintLimit(ComplaintStage stage, boolean complex, boolean remote) {
        return procedures.complaintLimit(stage, complex, remote);
    }

    /** Whether the unit is classed so on the day. */
    public boolean is(AreaClass area, UnitCode unit, LocalDate on) {
        return areas.is(area, unit, on);
    }

    /** How sure the text's lists of that class are on the day, of what they name and of what they leave out. */
    public Certainty certaintyOf(AreaClass area, LocalDate on) {
        return areas.certaintyOf(area, on);
    }

    /** Whether the text classes any unit so. */
    public boolean knows(AreaClass area) {
        return areas.knows(area);
    }

    /** How long an unanswered request for supplement keeps a case open. */
    public TimeLimit lapseLimit() {
        return procedures.lapseLimit();
    }

    /**
     * How long a record is kept, as the law stands on the day on which somebody asks for its erasure.
     *
     * @throws InvalidValue {@code no-retention-on-date}: nobody may then say that it is over
     */
    public RetentionRule retentionOf(RetainedRecord record, LocalDate on) {
        return retention
                .find(record, on)
                .orElseThrow(
                        () -> new InvalidValue("no-retention-on-date", "nothing says how long it is kept on " + on));
    }

    /** Whether something may be erased on this ground before its time of retention is over. */
    public boolean overridesRetention(ErasureGround ground, LocalDate on) {
        return retention.overrides(ground, on);
    }

    /**
     * The time limit of a stage of a request about one's data, by the legal day of its receipt; empty where the law gives the
     * stage none, as for an extension before 2026.
     */
    public Optional<TimeLimit> dataRequestLimit(DataRequestStage stage, DataRight right, LocalDate receivedOn) {
        return dataRequests.find(stage, right, receivedOn);
    }

    /**
     * The time limit of what has to be done about an entitlement, by the law of the day from which it is counted.
     *
     * @throws InvalidValue {@code no-time-limit-on-date}
     */
    public TimeLimit entitlementLimit(EntitlementStage stage, LocalDate from) {
        return entitlements.find(stage, from);
    }

    /**
     * The time limit of what is done in a fraud review, by the law of the day from which it is counted.
     *
     * @throws InvalidValue {@code no-time-limit-on-date}
     */
    public TimeLimit fraudReviewLimit(FraudReviewStage stage, LocalDate from) {
        return fraudReviews.find(stage, from);
    }

    /** A figure by which a detector looks; empty where the text has none for the day, and the detector then looks at nothing. */
    public Optional<DetectorFigure> detectorFigure(String detector, String name, LocalDate on) {
        return detectors.find(detector, name, on);
    }

    /** All figures by which a detector looks on the day, in order of name. */
    public List<DetectorFigure> detectorFigures(String detector, LocalDate on) {
        return detectors.of(detector, on);
    }

    /** Shorthand for a figure that a rule needs. */
    public Optional<Parameter> parameter(String key, LocalDate on) {
        return parameters.find(key, on);
    }
}
