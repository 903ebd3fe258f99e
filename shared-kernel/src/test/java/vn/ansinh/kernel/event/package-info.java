/** Tests of the catalogue and of every stored form. */
@NullMarked
package vn.ansinh.kernel.event;

import org.jspecify.annotations.NullMarked;
