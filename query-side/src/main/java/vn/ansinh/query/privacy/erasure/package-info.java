/** Erasures for the officers who propose and approve them. Nobody depends on it; held by {@code EveryReadIsRecordedProof}. */
@NullMarked
package vn.ansinh.query.privacy.erasure;

import org.jspecify.annotations.NullMarked;
