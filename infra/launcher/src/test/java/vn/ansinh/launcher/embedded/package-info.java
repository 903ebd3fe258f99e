/** Tests of the package of the same name. */
@NullMarked
package vn.ansinh.launcher.embedded;

import org.jspecify.annotations.NullMarked;
