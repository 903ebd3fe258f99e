/** Tests of the detectors at work. */
@NullMarked
package vn.ansinh.runtime.detection;

import org.jspecify.annotations.NullMarked;
