/**
 * Drives one case of each benefit against a running system over plain HTTP and shows who did what and what everybody now
 * sees; used by the mains alone.
 */
@NullMarked
package vn.ansinh.launcher.walk;

import org.jspecify.annotations.NullMarked;
