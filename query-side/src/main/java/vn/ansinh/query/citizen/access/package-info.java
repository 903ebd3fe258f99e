/** Who looked at a citizen's own case. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.citizen.access;

import org.jspecify.annotations.NullMarked;
