/** Tests of Axon over the event store, against a real PostgreSQL server. */
@NullMarked
package vn.ansinh.runtime.axon;

import org.jspecify.annotations.NullMarked;
