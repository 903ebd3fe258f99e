/** Tests of the event store against a real PostgreSQL server. */
@NullMarked
package vn.ansinh.runtime.store;

import org.jspecify.annotations.NullMarked;
