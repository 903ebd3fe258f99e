/** The newest decision of a case on paper, to be signed for and served (ADR-0037). Held by {@code DecisionPaperTest}. */
@NullMarked
package vn.ansinh.query.caseworker.decisionpaper;

import org.jspecify.annotations.NullMarked;
