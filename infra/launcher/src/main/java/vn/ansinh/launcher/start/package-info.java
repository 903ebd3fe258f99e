/** What runs before the language level is known; compiled for Java 11, depends on nothing. */
@NullMarked
package vn.ansinh.launcher.start;

import org.jspecify.annotations.NullMarked;
