/** The real servers that the standalone brings along, and the directory that holds their data; used by the mains alone. */
@NullMarked
package vn.ansinh.launcher.embedded;

import org.jspecify.annotations.NullMarked;
