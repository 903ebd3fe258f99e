/**
 * What the law says of facts that name nobody, and which of its figures are provisional: asked of {@code port.Assessments}, told in
 * the reader's language. Held by {@code AssessmentControllerTest} and {@code GoldenCasesProof}.
 */
@NullMarked
package vn.ansinh.query.caseworker.assessment;

import org.jspecify.annotations.NullMarked;
