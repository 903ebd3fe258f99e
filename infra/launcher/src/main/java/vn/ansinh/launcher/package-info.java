/** The programs that one starts, and the servers that the standalone brings along. */
@NullMarked
package vn.ansinh.launcher;

import org.jspecify.annotations.NullMarked;
