/** Tests of files that only their owner may read. Nobody depends on it. */
@NullMarked
package vn.ansinh.runtime.file;

import org.jspecify.annotations.NullMarked;
