/** Files that only their owner may read. Anybody of the runtime and the launcher may depend on it; held by {@code OwnerOnlyFileTest}. */
@NullMarked
package vn.ansinh.runtime.file;

import org.jspecify.annotations.NullMarked;
