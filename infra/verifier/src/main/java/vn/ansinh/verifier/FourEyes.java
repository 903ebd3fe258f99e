package vn.ansinh.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.value.ComplaintId;

/**
 * Four eyes (nguyên tắc hai người) read from the rows alone, by a table written a second time and not the program's: within a case nobody
 * decides what they took in, examined, corrected or appraised, an adviser had no other part, and whoever carries out a revision is not who
 * proposed it; within a fraud review nobody reviews, orders and hears in one, and another concludes it than who proposed it; beside these, what one begins another ends. Human beings are meant, whatever account they used: what the log once said of
 * an account holds for all that it did since. Takes events in the order of the log; not for several threads.
 */
final class FourEyes {
    private enum Deed {
        RECEIVED,
        EXAMINED,
        CORRECTED,
        APPRAISED,
        DECIDED,
        ADVISED,
        /** Of a fraud review, as the next two. */
        REVIEWED,
        ORDERED,
        HEARD,
        OTHER
    }

    private static final Map<String, Deed> DEEDS = Map.ofEntries(
            Map.entry("housing.proposed", Deed.RECEIVED),
            Map.entry("allowance.lodged", Deed.RECEIVED),
            Map.entry("insurance.registered", Deed.RECEIVED),
            Map.entry("case.supplemented", Deed.RECEIVED),
            Map.entry("housing.surveyed", Deed.EXAMINED),
            Map.entry("housing.commune-listed", Deed.EXAMINED),
            Map.entry("allowance.commune-reviewed", Deed.EXAMINED),
            Map.entry("allowance.verified", Deed.EXAMINED),
            Map.entry("allowance.recommended", Deed.EXAMINED),
            Map.entry("insurance.group-verified", Deed.EXAMINED),
            Map.entry("case.fact-corrected", Deed.CORRECTED),
            Map.entry("case.party-corrected", Deed.CORRECTED),
            Map.entry("case.identity-cleared", Deed.CORRECTED),
            Map.entry("allowance.district-appraised", Deed.APPRAISED),
            Map.entry("case.decided", Deed.DECIDED),
            Map.entry("case.decision-amended", Deed.DECIDED),
            Map.entry("case.decision-revoked", Deed.DECIDED),
            Map.entry("case.decision-upheld", Deed.DECIDED),
            Map.entry("case.reopened", Deed.DECIDED),
            Map.entry("case.complaint-advice-given", Deed.ADVISED),
            Map.entry("fraud-review.opened", Deed.REVIEWED),
            Map.entry("fraud-review.evidence-gathered", Deed.REVIEWED),
            Map.entry("fraud-review.hold-proposed", Deed.REVIEWED),
            Map.entry("fraud-review.notice-deferred", Deed.REVIEWED),
            Map.entry("fraud-review.reply-invited", Deed.REVIEWED),
            Map.entry("fraud-review.conclusion-proposed", Deed.REVIEWED),
            Map.entry("fraud-review.conclusion-sent-back", Deed.REVIEWED),
            Map.entry("fraud-review.concluded", Deed.REVIEWED),
            Map.entry("fraud-review.hold-ordered", Deed.ORDERED),
            Map.entry("fraud-review.hold-refused", Deed.ORDERED),
            Map.entry("fraud-review.hold-lifted", Deed.ORDERED),
            Map.entry("fraud-review.recovery-ordered", Deed.ORDERED),
            Map.entry("fraud-review.recovery-refused", Deed.ORDERED),
            Map.entry("fraud-review.complaint-decided", Deed.HEARD));

    /** What one human being begins in a stream of its own, and another one ends: by the end's name, the beginning's. */
    private static final Map<String, String> BEGUN_BY = Map.of(
            "erasure.approved", "erasure.proposed",
            "recognised-list.approved", "recognised-list.proposed",
            "opening-list.approved", "opening-list.proposed",
            "change-report.concluded", "change-report.reported");

    private static final Set<Deed> TAKING_PART =
            EnumSet.of(Deed.RECEIVED, Deed.EXAMINED, Deed.CORRECTED, Deed.APPRAISED, Deed.DECIDED);

    /** Which earlier deeds of a human being keep them from a later one. */
    private static final Map<Deed, Set<Deed>> BARRED_BY = new EnumMap<>(Map.of(
            Deed.RECEIVED, EnumSet.of(Deed.APPRAISED, Deed.DECIDED, Deed.ADVISED),
            Deed.EXAMINED, EnumSet.of(Deed.APPRAISED, Deed.DECIDED, Deed.ADVISED),
            Deed.CORRECTED, EnumSet.of(Deed.APPRAISED, Deed.DECIDED, Deed.ADVISED),
            Deed.APPRAISED, EnumSet.of(Deed.RECEIVED, Deed.EXAMINED, Deed.CORRECTED, Deed.DECIDED, Deed.ADVISED),
            Deed.DECIDED, EnumSet.of(Deed.RECEIVED, Deed.EXAMINED, Deed.CORRECTED, Deed.APPRAISED, Deed.ADVISED),
            Deed.ADVISED, EnumSet.copyOf(TAKING_PART),
            Deed.REVIEWED, EnumSet.of(Deed.ORDERED, Deed.HEARD),
            Deed.ORDERED, EnumSet.of(Deed.REVIEWED, Deed.HEARD),
            Deed.HEARD, EnumSet.of(Deed.REVIEWED, Deed.ORDERED),
            Deed.OTHER, EnumSet.noneOf(Deed.class)));

    private static final int FEW = 4;

    private record Act(Deed deed, WhoActed who, long sequence) {}

    /** What is known of a case, or of a proposal beside one. There are as many as cases: most hold a few acts, and nothing else. */
    private static final class Course {
        private final List<Act> acts = new ArrayList<>(FEW);
        private Map<String, WhoActed> proposers = Map.of();
        private Map<ComplaintId, Integer> levels = Map.of();

        /** Whoever does the same once more bars and is barred by nothing new. */
        void add(Act act) {
            if (acts.stream()
                    .noneMatch(it -> it.deed() == act.deed() && it.who().equals(act.who()))) {
                acts.add(act);
            }
        }

        void proposed(String what, WhoActed who) {
            if (proposers.isEmpty()) {
                proposers = new HashMap<>();
            }
            proposers.put(what, who);
        }

        void lodged(ComplaintId complaint, int level) {
            if (levels.isEmpty()) {
                levels = new HashMap<>();
            }
            levels.put(complaint, level);
        }
    }

    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, String> humans = new HashMap<>();

    /** Each once, however often they acted: few people do all the acts of a log. */
    private final Map<WhoActed, WhoActed> people = new HashMap<>();

    private long decisions;

    /** How many decisions, approvals and confirmations were looked at. */
    long decisions() {
        return decisions;
    }

    /**
     * Takes the next event.
     *
     * @return what is wrong with it, each a sentence
     */
    List<String> after(StoredEvent event) {
        try {
            Deed deed = DEEDS.get(event.name());
            if (deed != null || event.name().startsWith("case.")) {
                return ofACase(event, deed == null ? Deed.OTHER : deed);
            }
            return switch (event.name()) {
                case "appointment.proposed", "appointment.confirmed" -> ofAnAppointment(event);
                case "policy.version-proposed", "policy.version-approved" -> ofAPolicy(event);
                default -> ofAMatter(event);
            };
        } catch (CodecFailure | UnreadableEvent unreadable) {
            return List.of("nobody can tell who did this: " + event);
        }
    }

    private List<String> ofACase(StoredEvent event, Deed deed) {
        List<String> wrong = new ArrayList<>();
        WhoActed who = known(WhoActed.of(event.payload()));
        Course course = courses.computeIfAbsent(event.stream(), begun -> new Course());
        Set<Deed> barring = BARRED_BY.getOrDefault(deed, Set.of());
        for (Act act : course.acts) {
            if (act.who().isSameHumanAs(who) && (barring.contains(act.deed()) || deed == Deed.ADVISED)) {
                wrong.add("four eyes: whoever did " + event.name() + " (" + event.sequence()
                        + ") had a part in it before (" + act.sequence() + ")");
                break;
            }
        }
        if (deed == Deed.DECIDED
                || deed == Deed.ORDERED
                || deed == Deed.HEARD
                || event.name().equals("fraud-review.concluded")) {
            decisions++;
        }
        wrong.addAll(revised(event, who, course));
        course.add(new Act(deed, who, event.sequence()));
        return wrong;
    }

    /** Who proposes a revision does not carry it out; who signed before does not hear the second complaint. */
    private static List<String> revised(StoredEvent event, WhoActed who, Course course) {
        return switch (event.name()) {
            case "case.revision-proposed" -> {
                course.proposed(
                        read(event, CaseEvent.RevisionProposed.class).revision().text(), who);
                yield List.of();
            }
            case "fraud-review.conclusion-proposed" -> {
                course.proposed("conclusion", who);
                yield List.of();
            }
            case "fraud-review.concluded" -> byAnother(event, who, course, "conclusion");
            case "case.complaint-lodged" -> {
                var lodged = read(event, CaseEvent.ComplaintLodged.class);
                course.lodged(lodged.complaint(), lodged.level());
                yield List.of();
            }
            case "case.reopened" ->
                byAnother(
                        event,
                        who,
                        course,
                        read(event, CaseEvent.Reopened.class).revision().text());
            case "case.decision-amended" -> {
                var amended = read(event, CaseEvent.DecisionAmended.class);
                var revision = amended.revision();
                yield revision == null
                        ? bySuperior(event, who, course, amended.complaint())
                        : byAnother(event, who, course, revision.text());
            }
            case "case.decision-revoked" -> {
                var revoked = read(event, CaseEvent.DecisionRevoked.class);
                var revision = revoked.revision();
                yield revision == null
                        ? bySuperior(event, who, course, revoked.complaint())
                        : byAnother(event, who, course, revision.text());
            }
            case "case.decision-upheld" ->
                bySuperior(
                        event,
                        who,
                        course,
                        read(event, CaseEvent.DecisionUpheld.class).complaint());
            default -> List.of();
        };
    }

    private static List<String> bySuperior(
            StoredEvent event, WhoActed who, Course course, @Nullable ComplaintId complaint) {
        boolean second = complaint != null && course.levels.getOrDefault(complaint, 1) > 1;
        return second
                        && course.acts.stream()
                                .anyMatch(act ->
                                        act.deed() == Deed.DECIDED && act.who().isSameHumanAs(who))
                ? List.of("four eyes: the second complaint was heard by who signed before (" + event.sequence() + ")")
                : List.of();
    }

    private List<String> ofAnAppointment(StoredEvent event) {
        Course course = courses.computeIfAbsent(event.stream(), begun -> new Course());
        Record read = SealedEvents.eventOf(event, List.of());
        if (read instanceof AppointmentEvent.AppointmentProposed proposed) {
            humans.put(
                    proposed.terms().actor().text(), proposed.terms().person().text());
            WhoActed appointed = new WhoActed(
                    proposed.terms().actor().text(), proposed.terms().person().text());
            course.proposed(proposed.appointment().text(), who(proposed.by()));
            course.proposed("of " + proposed.appointment().text(), appointed);
            return who(proposed.by()).isSameHumanAs(appointed)
                    ? List.of("four eyes: an appointment proposed by who is appointed")
                    : List.of();
        }
        decisions++;
        var confirmed = (AppointmentEvent.AppointmentConfirmed) read;
        String id = confirmed.appointment().text();
        List<String> wrong = new ArrayList<>(byAnother(event, who(confirmed.by()), course, id));
        WhoActed appointed = course.proposers.get("of " + id);
        if (appointed != null && appointed.isSameHumanAs(who(confirmed.by()))) {
            wrong.add("four eyes: an appointment confirmed by who is appointed");
        }
        return wrong;
    }

    private List<String> ofAMatter(StoredEvent event) {
        if (BEGUN_BY.containsValue(event.name())) {
            courses.computeIfAbsent(event.stream(), begun -> new Course())
                    .proposed(event.stream(), known(WhoActed.of(event.payload())));
        }
        if (!BEGUN_BY.containsKey(event.name())) {
            return List.of();
        }
        decisions++;
        Course course = courses.computeIfAbsent(event.stream(), begun -> new Course());
        return byAnother(event, known(WhoActed.of(event.payload())), course, event.stream());
    }

    private List<String> ofAPolicy(StoredEvent event) {
        Course course = courses.computeIfAbsent(event.stream(), begun -> new Course());
        Record read = SealedEvents.eventOf(event, List.of());
        if (read instanceof PolicyBookEvent.PolicyVersionProposed proposed) {
            course.proposed(proposed.version().text(), who(proposed.by()));
            return List.of();
        }
        decisions++;
        var approved = (PolicyBookEvent.PolicyVersionApproved) read;
        return byAnother(event, who(approved.by()), course, approved.version().text());
    }

    private static List<String> byAnother(StoredEvent event, WhoActed who, Course course, String proposal) {
        WhoActed proposer = course.proposers.get(proposal);
        if (proposer == null) {
            return List.of("four eyes: " + event.name() + " of what nobody proposed");
        }
        return proposer.isSameHumanAs(who) ? List.of("four eyes: " + event.name() + " by who proposed it") : List.of();
    }

    private static <T extends Record> T read(StoredEvent event, Class<T> type) {
        return type.cast(SealedEvents.eventOf(event, List.of()));
    }

    private WhoActed who(By by) {
        return known(new WhoActed(
                by.actor().text(), by.human() == null ? null : by.human().text()));
    }

    private WhoActed known(WhoActed who) {
        String human = who.human();
        if (human != null) {
            humans.put(who.actor(), human);
            return people.computeIfAbsent(who, first -> first);
        }
        return people.computeIfAbsent(new WhoActed(who.actor(), humans.get(who.actor())), first -> first);
    }
}
