/**
 * One decision in a file that anybody can check without us (ADR-0022): its form, and what its rows say in words. Depends on events, seals and
 * the log's integrity; whether a file holds what it says is {@code infra/verifier}'s to find. Held by {@code DecisionInHandProof}.
 */
@NullMarked
package vn.ansinh.kernel.proof;

import org.jspecify.annotations.NullMarked;
