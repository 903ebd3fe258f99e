/** Who looked at what, for the auditor. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.auditor.access;

import org.jspecify.annotations.NullMarked;
