/** What people ask about their data, for the auditor, who answers none of it. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.auditor.datarequest;

import org.jspecify.annotations.NullMarked;
