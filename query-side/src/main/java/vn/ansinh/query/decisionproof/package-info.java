/**
 * Decision proofs (ADR-0022), made from the log for whichever audience asks. Audiences depend on it, it on none of them. Held by {@code DecisionInHandProof}.
 */
@NullMarked
package vn.ansinh.query.decisionproof;

import org.jspecify.annotations.NullMarked;
