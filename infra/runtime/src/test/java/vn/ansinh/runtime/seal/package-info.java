/** Tests of where keys are kept, against a real PostgreSQL server. */
@NullMarked
package vn.ansinh.runtime.seal;

import org.jspecify.annotations.NullMarked;
