/** Tests of the door. */
@NullMarked
package vn.ansinh.runtime.security;

import org.jspecify.annotations.NullMarked;
