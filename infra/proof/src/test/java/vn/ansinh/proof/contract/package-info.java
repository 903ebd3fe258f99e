/** The contracts say what is served, and what is served is in the contracts. */
@NullMarked
package vn.ansinh.proof.contract;

import org.jspecify.annotations.NullMarked;
