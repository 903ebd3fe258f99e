package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.recognition.KnownLists;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.seal.KnownKeys;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;

/**
 * Given, when, then for a case of any benefit. Every accepted event goes through its stored form before it is folded, and
 * each command is also decided on the same case with all personal values erased, which must answer and never throw.
 */
public final class Scenario<S extends CaseState> {
    private static final SealedEvents SEALED = new SealedEvents(new KnownKeys());

    private static final Instant RECORDED = Instant.parse("2027-06-01T02:00:00Z");

    /** The pure parts of one benefit. */
    public interface Machine<S extends CaseState> {
        CaseId caseId();

        Answer lodge(CaseCommand command, Facts facts, Law law, Act act);

        Answer decide(S state, CaseCommand command, Facts facts, Law law, Act act);

        S begin(ApplicationEvent first);

        S after(S state, ApplicationEvent event);
    }

    private final Machine<S> machine;
    private final List<ApplicationEvent> events = new ArrayList<>();
    private final List<OtherCase> otherCases = new ArrayList<>();
    private final List<StatedFact> carriedIn = new ArrayList<>();
    private final KnownLists lists = new KnownLists();
    private final Surroundings surroundings;
    private LocalDate on = LocalDate.of(2025, 7, 10);
    private Standing standing = new Standing(SignerCapacity.CHAIR, Set.of());
    private @Nullable S state;
    private @Nullable S erased;
    private AppendNotes notes = AppendNotes.NONE;

    public Scenario(Machine<S> machine) {
        this(machine, Law.load());
    }

    public Scenario(Machine<S> machine, Law law) {
        this.machine = machine;
        OutsideFacts outside = persons -> new OutsideFacts.Found(List.copyOf(otherCases), 42, List.copyOf(carriedIn));
        NumberRegister register = (unit, year) -> new DecisionNumber(unit, year, 1 + (int) numbered());
        this.surroundings = new Surroundings(outside, register, lists, law);
    }

    /** What is recognised beside the case. */
    public KnownLists lists() {
        return lists;
    }

    public Scenario<S> on(String date) {
        on = LocalDate.parse(date);
        return this;
    }

    public Scenario<S> on(LocalDate date) {
        on = date;
        return this;
    }

    /** What the book of appointments says of whoever acts from now on. */
    public Scenario<S> standing(Standing now) {
        standing = now;
        return this;
    }

    public LocalDate today() {
        return on;
    }

    public Scenario<S> beside(OtherCase other) {
        otherCases.add(other);
        return this;
    }

    /** What an approved opening list tells of its persons. */
    public Scenario<S> carryingIn(StatedFact fact) {
        carriedIn.add(fact);
        return this;
    }

    public Scenario<S> accepts(Duty duty, CaseCommand command) {
        return accepts(People.of(duty, on), command);
    }

    public Scenario<S> accepts(By by, CaseCommand command) {
        Answer answer = answer(by, command);
        assertThat(answer)
                .as("answer to %s on %s", command.getClass().getSimpleName(), on)
                .isInstanceOf(Answer.Accepted.class);
        Answer.Accepted accepted = (Answer.Accepted) answer;
        notes = accepted.notes();
        accepted.events().forEach(this::happens);
        return this;
    }

    /** What nobody decided, such as a due date that moved. */
    public Scenario<S> happens(ApplicationEvent event) {
        ApplicationEvent stored = stored((Record) event);
        assertThat(stored).isEqualTo(event);
        events.add(stored);
        ApplicationEvent without = Erasure.of(stored);
        state = state == null ? machine.begin(stored) : machine.after(state, stored);
        erased = erased == null ? machine.begin(without) : machine.after(erased, without);
        return this;
    }

    /** The command is refused with exactly these rules, in any order. */
    public Scenario<S> refuses(Duty duty, CaseCommand command, CaseRule... rules) {
        return refuses(People.of(duty, on), command, rules);
    }

    public Scenario<S> refuses(By by, CaseCommand command, CaseRule... rules) {
        assertThat(codes(answer(by, command)))
                .as("refusal of %s on %s", command.getClass().getSimpleName(), on)
                .containsExactlyInAnyOrder(
                        Arrays.stream(rules).map(CaseRule::code).distinct().toArray(String[]::new));
        return this;
    }

    public Answer answer(By by, CaseCommand command) {
        Act act = new Act(by, new Moment(RECORDED, on), true, standing);
        CaseCall<CaseCommand> call =
                new CaseCall<>(machine.caseId(), command, by, act.moment(), true, standing, null, null, surroundings);
        if (state == null || erased == null) {
            return machine.lodge(command, Surroundings.nothing(call), call.law(), act);
        }
        assertThat(machine.decide(erased, command, surroundings.find(call, erased), call.law(), act))
                .as("a case without personal values still answers")
                .isNotNull();
        return machine.decide(state, command, surroundings.find(call, state), call.law(), act);
    }

    /** What the newest decision would be on the same case with all personal values erased. */
    public Answer answerWhenErased(Duty duty, CaseCommand command) {
        Act act = new Act(People.of(duty, on), new Moment(RECORDED, on), true, standing);
        CaseCall<CaseCommand> call = new CaseCall<>(
                machine.caseId(), command, act.by(), act.moment(), true, standing, null, null, surroundings);
        S without = present(erased);
        return machine.decide(without, command, surroundings.find(call, without), call.law(), act);
    }

    private long numbered() {
        return events.stream().filter(event -> Deed.of(event) == Deed.DECIDED).count();
    }

    public static List<String> codes(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .broken().stream().map(BrokenRule::code).distinct().toList();
    }

    public S state() {
        return present(state);
    }

    public AppendNotes notes() {
        return notes;
    }

    public List<ApplicationEvent> events() {
        return List.copyOf(events);
    }

    public <E extends ApplicationEvent> E last(Class<E> type) {
        return type.cast(events.getLast());
    }

    private ApplicationEvent stored(Record event) {
        EventCatalogue.Entry entry = EventCatalogue.entryOf(event);
        String stream = machine.caseId().text();
        return (ApplicationEvent) SEALED.eventOf(new StoredEvent(
                1,
                stream,
                events.size(),
                new UUID(0, events.size()),
                entry.name(),
                entry.revision(),
                SEALED.payloadOf(event, stream, events.size()),
                new byte[0],
                RECORDED));
    }

    private static <T> T present(@Nullable T value) {
        assertThat(value).isNotNull();
        if (value == null) {
            throw new AssertionError();
        }
        return value;
    }
}
