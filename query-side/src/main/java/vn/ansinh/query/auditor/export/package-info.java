/** Cases with their proofs in one file, for the auditor (ADR-0028). Held by {@code CaseInHandProof}. */
@NullMarked
package vn.ansinh.query.auditor.export;

import org.jspecify.annotations.NullMarked;
