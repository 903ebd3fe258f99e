/** Tests of the package of the same name. */
@NullMarked
package vn.ansinh.launcher.node;

import org.jspecify.annotations.NullMarked;
