/** Erasures for the auditor, who decides none of them. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.auditor.erasure;

import org.jspecify.annotations.NullMarked;
