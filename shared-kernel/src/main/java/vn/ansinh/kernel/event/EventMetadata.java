package vn.ansinh.kernel.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What is stored beside an event's payload. No personal data: actors are pseudonyms.
 *
 * @param purpose why the act was done, from a closed list of words such as {@code case-work}
 * @param correlation one id for all that one request caused
 * @param causation id of the event that caused the command, where one did
 * @param command name of the command
 * @param commandKey SHA-256 (hex) of the idempotency key, with its owner
 * @param businessDate legal date of the act, Asia/Ho_Chi_Minh
 * @param policyVersion the policy text the command was decided under; of every act in a case
 * @param imported true when an importer acted for a named actor
 * @param importer the account that brought the act in for its actor; present exactly when imported
 */
public record EventMetadata(
        ActorId actor,
        Duty duty,
        @Nullable UnitCode unit,
        String purpose,
        String correlation,
        @Nullable String causation,
        String command,
        String commandKey,
        LocalDate businessDate,
        @Nullable String policyVersion,
        boolean imported,
        @Nullable ActorId importer) {}
