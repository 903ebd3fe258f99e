package vn.ansinh.launcher.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request to the command API.
 *
 * @param id of the case or the posting; null where there is none yet
 * @param body of the contract's type for the operation
 * @param key the {@code Idempotency-Key}
 * @param version the version that was read; null sends no {@code If-Match}
 * @param past when and for whom, of an import; null for an act of today and of the caller
 */
public record Command(
        Operation operation,
        @Nullable String id,
        Object body,
        String key,
        @Nullable Long version,
        @Nullable Past past) {

    /**
     * What an import adds.
     *
     * @param on legal date of the act
     * @param actor account of who acted then
     */
    public record Past(LocalDate on, String actor) {}
}
