/** Measures the standalone as its user meets it, from outside: starts, memory, how soon a command is seen. */
@NullMarked
package vn.ansinh.launcher.measure;

import org.jspecify.annotations.NullMarked;
