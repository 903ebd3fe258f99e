/** The proof of a decision, for those whose own case it is, with what is theirs laid open. */
@NullMarked
package vn.ansinh.query.citizen.decisionproof;

import org.jspecify.annotations.NullMarked;
