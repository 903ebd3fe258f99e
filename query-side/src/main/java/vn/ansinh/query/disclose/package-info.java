/**
 * The one door for every read of a case: allowed or not found, and recorded before it is answered (ADR 0010). Every audience
 * depends on it. Held by {@code MatrixDisclosureTest}, {@code RecordBeforeAnswerTest} and {@code EveryReadIsRecordedProof}.
 */
@NullMarked
package vn.ansinh.query.disclose;

import org.jspecify.annotations.NullMarked;
