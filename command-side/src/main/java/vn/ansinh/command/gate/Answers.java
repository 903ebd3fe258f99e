package vn.ansinh.command.gate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.ActorId;

/** The idempotency ledger in the gate's words: one key, one request, one answer. */
@Component
public final class Answers {
    private static final int CREATED = 201;

    private final Ledger ledger;
    private final BlindIndex index;

    public Answers(Ledger ledger, BlindIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    /** What a key and its request come to. */
    record Fingerprint(String commandKey, String request) {}

    /** Not of If-Match: who resends after a lost answer may have read the case again, and asks for the same all the same. */
    Fingerprint of(ActorId sender, Sent sent) {
        String request = joined(
                sent.operation(),
                sent.target(),
                new String(sent.body(), StandardCharsets.UTF_8),
                text(sent.businessDate()),
                text(sent.onBehalfOf()));
        // Keyed: a body holds little that could not be guessed, a person number for instance.
        return new Fingerprint(
                Sha256.hex(joined(sender.text(), sent.key())), index.of(BlindIndex.Purpose.REQUEST, request));
    }

    /**
     * The first answer to this key.
     *
     * @throws Refusal {@code KEY_REUSED} when it was given to another request
     */
    Optional<Done> earlier(Fingerprint fingerprint) {
        Optional<Ledger.Answered> found = ledger.find(fingerprint.commandKey());
        found.ifPresent(answered -> {
            if (!answered.entry().fingerprint().equals(fingerprint.request())) {
                throw new Refusal(ProblemCode.KEY_REUSED);
            }
        });
        return found.map(
                answered -> new Done(read(answered.entry().answer()), answered.version(), answered.appendId()));
    }

    static LedgerEntry entry(Fingerprint fingerprint, SortedMap<String, String> said) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        said.forEach(answer::put);
        return new LedgerEntry(fingerprint.commandKey(), fingerprint.request(), CREATED, CanonicalJson.bytesOf(answer));
    }

    private static SortedMap<String, String> read(byte[] answer) {
        SortedMap<String, String> said = new TreeMap<>();
        CanonicalJson.read(answer)
                .properties()
                .forEach(member -> said.put(member.getKey(), member.getValue().asString()));
        return said;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private static String joined(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part.length()).append(':').append(part);
        }
        return joined.toString();
    }
}
