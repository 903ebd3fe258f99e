/** The policy book for policy officers and auditors. Held by {@code PolicyBookProof}. */
@NullMarked
package vn.ansinh.query.policy;

import org.jspecify.annotations.NullMarked;
