/** Holds the loading of the law to its strictness, and the texts that are carried to the dates of the law. */
@NullMarked
package vn.ansinh.command.law;

import org.jspecify.annotations.NullMarked;
