/** Who is to be paid for a month, and what goes on being drawn. Nobody depends on it; held by {@code EntitlementProof}. */
@NullMarked
package vn.ansinh.query.caseworker.payable;

import org.jspecify.annotations.NullMarked;
