/** Plans by which cases are drawn for an audit, and their samples. Nobody depends on it; held by {@code SamplingProof}. */
@NullMarked
package vn.ansinh.query.auditor.sampling;

import org.jspecify.annotations.NullMarked;
