/** Tests of the made-up cases. */
@NullMarked
package vn.ansinh.launcher.demo;

import org.jspecify.annotations.NullMarked;
