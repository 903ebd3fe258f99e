/**
 * The bytes that proofs are taken over, fixed for ever, the tree over them and what is signed of it (ADR-0018). Any module may use
 * them. Held by {@code LogLeafTest}, {@code MerkleTreeTest} and {@code SignedNoteTest}.
 */
@NullMarked
package vn.ansinh.kernel.integrity;

import org.jspecify.annotations.NullMarked;
