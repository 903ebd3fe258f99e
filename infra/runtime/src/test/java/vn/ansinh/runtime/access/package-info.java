/** Tests of the access log against a real PostgreSQL. */
@NullMarked
package vn.ansinh.runtime.access;

import org.jspecify.annotations.NullMarked;
