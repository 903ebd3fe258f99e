/** A made-up province with abuse planted in it, and what detectors make of it. */
@NullMarked
package vn.ansinh.proof.fraud;

import org.jspecify.annotations.NullMarked;
