package vn.ansinh.command.port;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;

/** The policy book as it is recorded, whether or not any view has come by. */
public interface PolicyBookLog {
    /**
     * What was recorded in the book after this sequence, in order; everything after -1.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<PolicyBookEvent> after(long sequence);

    /**
     * The policy text that was recorded under its digest, in its canonical form.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when it cannot be read
     */
    Optional<String> text(String digest);
}
