/**
 * Checks the log from its raw tables (ADR-0018): no framework and no code of the program that wrote it but the kernel's bytes of a leaf
 * and its tree. Nothing depends on it. Held by {@code TamperingIsFoundIT}.
 */
@NullMarked
package vn.ansinh.verifier;

import org.jspecify.annotations.NullMarked;
