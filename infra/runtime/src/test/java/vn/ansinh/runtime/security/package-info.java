/** Tests of the package of the same name. */
@NullMarked
package vn.ansinh.runtime.security;

import org.jspecify.annotations.NullMarked;
