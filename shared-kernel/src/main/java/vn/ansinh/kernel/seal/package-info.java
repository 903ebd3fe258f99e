/**
 * Personal data under a key of their person: how one is sealed, committed to and opened, and where sealed data stand in
 * stored trees (ADR-0009). Depends on values and canonical JSON alone; where keys are kept is {@code infra/runtime}'s.
 * Held by {@code SealedTreesTest} and {@code PersonKeyTest}.
 */
@NullMarked
package vn.ansinh.kernel.seal;

import org.jspecify.annotations.NullMarked;
