/** Tests of what carries out erasures. */
@NullMarked
package vn.ansinh.runtime.erasure;

import org.jspecify.annotations.NullMarked;
