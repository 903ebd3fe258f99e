package vn.ansinh.command.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.UnitCode;

/** The ports as plain memory: a ledger that keeps what runs, a case or none, and failures in the order they are laid out. */
final class Ports implements Identity, Ledger, CaseHistory, CommandRunner, EventAppender, Appointments {
    final Map<String, Answered> ledger = new HashMap<>();
    final List<CaseCall<?>> ran = new ArrayList<>();
    final List<EventMetadata> metadata = new ArrayList<>();
    final Deque<RuntimeException> failures = new ArrayDeque<>();
    final Map<String, ActingPerson> accounts = new HashMap<>();
    final List<Happening> happened = new ArrayList<>();

    final List<Record> begun = new ArrayList<>();
    final Set<PersonId> relatives = new HashSet<>();

    /** Null: whoever is asked about holds every duty in the unit of their token. */
    @Nullable
    List<Held> held;

    @Nullable
    ActingPerson acting;

    @Nullable
    Head head;

    /** What somebody else's append left in the ledger, told when ours failed. */
    @Nullable
    Answered answeredMeanwhile;

    @Override
    public ActingPerson acting() {
        if (acting == null) {
            throw new Refusal(ProblemCode.UNAUTHENTICATED);
        }
        return acting;
    }

    @Override
    public Optional<ActingPerson> named(String subject) {
        return Optional.ofNullable(accounts.get(subject));
    }

    @Override
    public ActorId account(String subject) {
        return named(subject).map(ActingPerson::actor).orElseGet(() -> ActorId.parse("a-" + "f".repeat(32)));
    }

    @Override
    public Set<UnitCode> officesOf(PersonId human, Duty but, LocalDate on) {
        return Set.of();
    }

    @Override
    public List<Held> heldBy(ActorId account, LocalDate on) {
        if (held != null) {
            return held;
        }
        return Stream.concat(accounts.values().stream(), Stream.of(acting()))
                .filter(person -> person.actor().equals(account))
                .flatMap(person -> person.unitOn(on, UnitRegistry.load()).stream()
                        .map(unit -> new Held(
                                AppointmentId.parse("ap-" + "1".repeat(32)),
                                Objects.requireNonNull(person.human()),
                                EnumSet.allOf(Duty.class),
                                unit,
                                SignerCapacity.CHAIR)))
                .toList();
    }

    @Override
    public Optional<Filed> find(AppointmentId appointment) {
        return Optional.empty();
    }

    @Override
    public Set<PersonId> relativesOf(PersonId official) {
        return relatives;
    }

    @Override
    public Optional<Answered> find(String commandKey) {
        return Optional.ofNullable(ledger.get(commandKey));
    }

    @Override
    public Optional<Head> head(CaseId caseId) {
        return Optional.ofNullable(head).filter(it -> it.caseId().equals(caseId));
    }

    @Override
    public List<Happening> since(CaseId caseId, long version) {
        return happened.stream().filter(it -> it.version() > version).toList();
    }

    @Override
    public Set<WhoActed> whoActed(CaseId caseId) {
        return Set.of();
    }

    @Override
    public Optional<CaseId> posted(PostingId posting) {
        return Optional.ofNullable(head).map(Head::caseId);
    }

    @Override
    public Optional<CaseId> referred(Reference reference) {
        return Optional.ofNullable(head).map(Head::caseId);
    }

    @Override
    public Recorded run(String commandName, Object payload, EventMetadata with) {
        CaseCall<?> call = (CaseCall<?>) payload;
        fail(call.ledger());
        ran.add(call);
        metadata.add(with);
        return keep(call.ledger(), call.expectedVersion() == null ? 0 : call.expectedVersion() + 1);
    }

    @Override
    public Recorded append(
            String stream, long sequence, List<? extends Record> events, EventMetadata with, AppendNotes notes) {
        fail(notes.ledger());
        begun.addAll(events);
        metadata.add(with);
        return keep(notes.ledger(), sequence);
    }

    void failWith(AppendConflict.Kind kind) {
        failures.add(new AppendConflict(kind, new IllegalStateException("laid out by the test")));
    }

    static Happening happening(long version, String event, Duty duty) {
        return new Happening(version, event, duty, Instant.parse("2026-11-20T03:00:00Z"));
    }

    private void fail(@Nullable LedgerEntry mine) {
        RuntimeException failure = failures.poll();
        if (failure == null) {
            return;
        }
        if (answeredMeanwhile != null && mine != null) {
            ledger.put(mine.commandKey(), answeredMeanwhile);
        }
        throw failure;
    }

    private Recorded keep(@Nullable LedgerEntry entry, long version) {
        Recorded recorded = new Recorded(version, 100 + ledger.size());
        if (entry != null) {
            ledger.put(entry.commandKey(), new Answered(entry, version, recorded.appendId()));
        }
        return recorded;
    }
}
