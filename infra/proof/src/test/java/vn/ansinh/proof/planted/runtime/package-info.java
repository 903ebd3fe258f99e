/** A runtime that keeps the rules: it may name Axon and read the clock. */
@NullMarked
package vn.ansinh.proof.planted.runtime;

import org.jspecify.annotations.NullMarked;
