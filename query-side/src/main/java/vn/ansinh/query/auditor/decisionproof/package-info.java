/** The proof of a decision, for the auditor: sealed throughout. */
@NullMarked
package vn.ansinh.query.auditor.decisionproof;

import org.jspecify.annotations.NullMarked;
