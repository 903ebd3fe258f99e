/**
 * Records the text of the policy in the log, once, before anything is decided by it. The start of a command node uses it.
 * Held by {@code PolicyTextRecorderTest}.
 */
@NullMarked
package vn.ansinh.command.policytext;

import org.jspecify.annotations.NullMarked;
