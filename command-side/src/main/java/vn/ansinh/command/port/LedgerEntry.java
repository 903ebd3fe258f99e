package vn.ansinh.command.port;

/**
 * A request that recorded events, so that a retry gets the first answer (the contract's Idempotency rule).
 *
 * @param commandKey SHA-256 (hex) of the idempotency key with its owner
 * @param fingerprint keyed digest (hex) of the request: operation, path and canonical body
 * @param status HTTP status of the answer
 * @param answer UTF-8 JSON of the answer without its version and consistency token; no personal data
 */
// The array is handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
public record LedgerEntry(String commandKey, String fingerprint, int status, byte[] answer) {}
