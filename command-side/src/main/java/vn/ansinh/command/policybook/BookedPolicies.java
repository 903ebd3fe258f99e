package vn.ansinh.command.policybook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.ansinh.command.law.Policies;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.policybook.PolicyBook.Version;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;

/**
 * The policies of the book, each built once from its recorded text. The book is looked at each time anew, one index look-up that
 * finds nothing as a rule: what another node has just approved is in force here too. Safe for use by many threads.
 */
public final class BookedPolicies implements Policies {
    private final PolicyBookLog log;
    private final Policy carried;
    private final Map<String, Policy> built = new ConcurrentHashMap<>();
    private final Map<String, Policy> drafts = new ConcurrentHashMap<>();
    private volatile PolicyBook last;

    /**
     * Nothing is read yet.
     *
     * @param carried the policy whose texts the program carries: in force until the book is opened, perhaps with another one
     */
    public BookedPolicies(PolicyBookLog log, Policy carried) {
        this.log = log;
        this.carried = carried;
        this.last = PolicyBook.unopened(carried.version());
        built.put(carried.version(), carried);
    }

    @Override
    public Policy on(LocalDate day) {
        return recorded(book().inForceOn(day));
    }

    /** The book as it stands. */
    public PolicyBook book() {
        PolicyBook known = last;
        List<PolicyBookEvent> since = log.after(known.version());
        if (since.isEmpty()) {
            return known;
        }
        // Two threads may fold the same events; whichever writes last is at worst behind, and looks again next time.
        PolicyBook now = known.after(since);
        last = now;
        return now;
    }

    /**
     * The policy of a text that was recorded.
     *
     * @throws UnreadableEvent when the log does not hold the text, or holds another one under its digest
     */
    public Policy recorded(String digest) {
        return built.computeIfAbsent(digest, this::build);
    }

    /** The text of any digest that the book or the log knows: of an approved version, or of one that is only proposed. */
    public Optional<PolicyText> text(String digest) {
        if (built.containsKey(digest)) {
            return Optional.of(recorded(digest).text());
        }
        Optional<PolicyText> proposed = book().versions().values().stream()
                .filter(it -> it.proposal().digest().equals(digest))
                .findFirst()
                .map(this::proposed);
        return proposed.isPresent()
                ? proposed
                : log.text(digest)
                        .map(PolicyText::parse)
                        .filter(it -> it.version().equals(digest));
    }

    /** The whole text that a version proposes. */
    public PolicyText proposed(Version version) {
        return ProposedText.of(
                recorded(version.proposal().base()).text(), version.proposal().changed());
    }

    /** The policy that a version proposes, approved or not. Its text never changes, so it is built once. */
    public Policy draft(Version version) {
        return drafts.computeIfAbsent(version.proposal().digest(), digest -> Policy.of(proposed(version)));
    }

    private Policy build(String digest) {
        PolicyText text = log.text(digest)
                .map(PolicyText::parse)
                .orElseThrow(() -> new UnreadableEvent("the log holds no policy text " + digest));
        if (!text.version().equals(digest)) {
            throw new UnreadableEvent("the policy text is not that of its digest " + digest);
        }
        return Policy.of(text);
    }

    /** Figures, procedures and powers that this program's rules ask for and this policy does not have. */
    public List<String> missingIn(Policy policy) {
        return carried.names().stream()
                .filter(name -> !policy.names().contains(name))
                .toList();
    }
}
