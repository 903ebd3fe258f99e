/** Tests of how cases are drawn for an audit. */
@NullMarked
package vn.ansinh.kernel.sample;

import org.jspecify.annotations.NullMarked;
