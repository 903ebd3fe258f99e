/** Stored events, their metadata and the catalogue of their names: the one way from a row to a record and back. */
@NullMarked
package vn.ansinh.kernel.event;

import org.jspecify.annotations.NullMarked;
