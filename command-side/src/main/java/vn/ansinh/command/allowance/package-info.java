/** Social allowance and social pension (trợ cấp xã hội): commands, case and decisions. Knows no other benefit; held by {@code SocialAllowanceDecisionsTest}. */
@NullMarked
package vn.ansinh.command.allowance;

import org.jspecify.annotations.NullMarked;
