package vn.ansinh.command.policybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyBookOpened;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionApproved;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionRejected;
import vn.ansinh.kernel.event.policy.PolicyRejection;
import vn.ansinh.kernel.value.PolicyVersionId;

/**
 * The book as its events leave it. Approved versions are a chain: each is on top of the one approved before it, the first on top of
 * the seed.
 *
 * @param seed digest of the text that the book began with
 * @param versions all of them, in the order of their proposals
 * @param approved in the order of their approvals
 * @param version sequence of the last event; -1 before the first
 */
public record PolicyBook(
        String seed, Map<PolicyVersionId, Version> versions, List<PolicyVersionId> approved, long version) {
    /** How far a version has come. */
    public enum Stage {
        PROPOSED,
        REJECTED,
        APPROVED
    }

    /** Who approved or rejected a version. */
    public record Conclusion(By by, LocalDate on, @Nullable PolicyRejection reason) {}

    /**
     * One version.
     *
     * @param conclusion null while it is only proposed
     */
    public record Version(
            PolicyVersionProposed proposal,
            Stage stage,
            @Nullable Conclusion conclusion) {}

    public PolicyBook {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        approved = List.copyOf(approved);
    }

    /** Before it was opened: what the program carries is the policy. */
    public static PolicyBook unopened(String carried) {
        return new PolicyBook(carried, Map.of(), List.of(), -1);
    }

    /** Digest of the text that the next version is on top of. */
    public String head() {
        return approved.isEmpty() ? seed : digest(approved.getLast());
    }

    /** Digest of the text by which acts of this legal day are decided: the one approved last of those that are effective by then. */
    public String inForceOn(LocalDate day) {
        for (PolicyVersionId id : approved.reversed()) {
            if (!proposal(id).effectiveOn().isAfter(day)) {
                return digest(id);
            }
        }
        return seed;
    }

    public Optional<Version> find(PolicyVersionId id) {
        return Optional.ofNullable(versions.get(id));
    }

    /**
     * The book with these events too.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public PolicyBook after(List<PolicyBookEvent> events) {
        PolicyBook book = this;
        for (PolicyBookEvent event : events) {
            book = book.after(event);
        }
        return book;
    }

    private PolicyBook after(PolicyBookEvent event) {
        if (event instanceof PolicyBookOpened opened) {
            if (version >= 0) {
                throw outOfPlace(event);
            }
            return new PolicyBook(opened.digest(), Map.of(), List.of(), 0);
        }
        if (version < 0) {
            throw outOfPlace(event);
        }
        Map<PolicyVersionId, Version> all = new LinkedHashMap<>(versions);
        List<PolicyVersionId> chain = new ArrayList<>(approved);
        switch (event) {
            case PolicyVersionProposed e -> {
                if (all.put(e.version(), new Version(e, Stage.PROPOSED, null)) != null) {
                    throw outOfPlace(e);
                }
            }
            case PolicyVersionApproved e -> {
                if (!standing(e.version(), e).base().equals(head())) {
                    throw outOfPlace(e);
                }
                all.put(e.version(), concluded(e.version(), e, Stage.APPROVED, new Conclusion(e.by(), e.on(), null)));
                chain.add(e.version());
            }
            case PolicyVersionRejected e ->
                all.put(
                        e.version(),
                        concluded(e.version(), e, Stage.REJECTED, new Conclusion(e.by(), e.on(), e.reason())));
            case PolicyBookOpened e -> throw outOfPlace(e);
        }
        return new PolicyBook(seed, all, chain, version + 1);
    }

    private Version concluded(PolicyVersionId id, PolicyBookEvent event, Stage stage, Conclusion conclusion) {
        return new Version(standing(id, event), stage, conclusion);
    }

    private PolicyVersionProposed standing(PolicyVersionId id, PolicyBookEvent event) {
        return find(id).filter(it -> it.stage() == Stage.PROPOSED)
                .map(Version::proposal)
                .orElseThrow(() -> outOfPlace(event));
    }

    private PolicyVersionProposed proposal(PolicyVersionId id) {
        return find(id).orElseThrow().proposal();
    }

    private String digest(PolicyVersionId id) {
        return proposal(id).digest();
    }

    private static UnreadableEvent outOfPlace(PolicyBookEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in the policy book");
    }
}
