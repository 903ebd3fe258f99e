/** Recognised lists of poor and near-poor households, for who keeps them and who audits them (ADR-0020). Held by {@code RecognisedListProof}. */
@NullMarked
package vn.ansinh.query.caseworker.recognition;

import org.jspecify.annotations.NullMarked;
