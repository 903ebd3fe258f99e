package vn.ansinh.command.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, once its shape is known to be good.
 *
 * @param operation the contract's name of what is asked
 * @param target what the address names, such as the case; empty for a lodging
 * @param body canonical bytes of the body
 * @param key the idempotency key
 * @param expectedVersion of {@code If-Match}; null where the operation takes none
 * @param businessDate of an import
 * @param onBehalfOf subject of the account for which an importer acts
 */
// The array is handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
public record Sent(
        String operation,
        String target,
        byte[] body,
        String key,
        @Nullable Long expectedVersion,
        @Nullable LocalDate businessDate,
        @Nullable String onBehalfOf) {}
