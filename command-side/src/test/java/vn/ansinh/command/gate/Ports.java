package vn.ansinh.command.gate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/** The ports as plain memory: a ledger that keeps what runs, a case or none, and failures in the order they are laid out. */
final class Ports implements Identity, Ledger, CaseHistory, CommandRunner, EventAppender {
    final Map<String, Answered> ledger = new HashMap<>();
    final List<CaseCall<?>> ran = new ArrayList<>();
    final List<EventMetadata> metadata = new ArrayList<>();
    final Deque<RuntimeException> failures = new ArrayDeque<>();
    final Map<String, ActingPerson> accounts = new HashMap<>();
    final List<Happening> happened = new ArrayList<>();

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
        metadata.add(with);
        return keep(notes.ledger(), sequence);
    }

    void failWith(AppendConflict.Kind kind) {
        failures.add(new AppendConflict(kind, new IllegalStateException("laid out by the test")));
    }

    static Happening happening(long version, String event, vn.ansinh.kernel.value.Duty duty) {
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
