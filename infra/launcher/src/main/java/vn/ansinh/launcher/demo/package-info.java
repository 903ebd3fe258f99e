/**
 * Made-up cases of the province, the same for the same seed, entered through the command API as an import; used by the
 * mains alone, held by {@code DemoCasesTest}.
 */
@NullMarked
package vn.ansinh.launcher.demo;

import org.jspecify.annotations.NullMarked;
