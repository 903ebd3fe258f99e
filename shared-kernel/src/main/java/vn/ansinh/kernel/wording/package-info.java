/**
 * What the codes of the law mean, in Vietnamese and English, for pages, letters and problem texts. Anybody may depend on it;
 * {@code LawWordsTest} and {@code RuleCodesTest} hold it complete.
 */
@NullMarked
package vn.ansinh.kernel.wording;

import org.jspecify.annotations.NullMarked;
