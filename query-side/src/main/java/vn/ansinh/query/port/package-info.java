/** What the query side needs from outside: who reads, the log, the history, the views. Implemented by {@code vn.ansinh.runtime}. */
@NullMarked
package vn.ansinh.query.port;

import org.jspecify.annotations.NullMarked;
