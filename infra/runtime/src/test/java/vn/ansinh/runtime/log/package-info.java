/** Tests of the log against a real PostgreSQL server. */
@NullMarked
package vn.ansinh.runtime.log;

import org.jspecify.annotations.NullMarked;
