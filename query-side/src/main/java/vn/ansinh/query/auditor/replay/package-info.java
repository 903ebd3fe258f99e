/** Replays of the log as an auditor follows them, and the province as it was. Held by {@code ReplayProof}, {@code CaseTotalsTest}. */
@NullMarked
package vn.ansinh.query.auditor.replay;

import org.jspecify.annotations.NullMarked;
