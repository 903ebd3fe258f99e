/** What people ask about their data, for the officers who answer it. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.privacy.datarequest;

import org.jspecify.annotations.NullMarked;
