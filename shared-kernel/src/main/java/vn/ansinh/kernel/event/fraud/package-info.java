/** Alerts of detectors and fraud reviews: found, looked into, answered, concluded by two. */
@NullMarked
package vn.ansinh.kernel.event.fraud;

import org.jspecify.annotations.NullMarked;
