/** Tests of what the walk compares with: each checker has to catch a planted difference. */
@NullMarked
package vn.ansinh.launcher.walk;

import org.jspecify.annotations.NullMarked;
