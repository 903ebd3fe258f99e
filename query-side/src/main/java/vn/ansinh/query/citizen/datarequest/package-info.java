/** What a citizen asked about their own data. Nobody depends on it; held by {@code DataRequestsProof}. */
@NullMarked
package vn.ansinh.query.citizen.datarequest;

import org.jspecify.annotations.NullMarked;
