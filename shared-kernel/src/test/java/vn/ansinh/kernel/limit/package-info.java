/** Tests of the package of the same name. */
@NullMarked
package vn.ansinh.kernel.limit;

import org.jspecify.annotations.NullMarked;
