/** Tests of the package of the same name. */
@NullMarked
package vn.ansinh.launcher.issuer;

import org.jspecify.annotations.NullMarked;
