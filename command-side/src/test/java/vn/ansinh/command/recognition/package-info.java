/** Tests of the recognised lists. */
@NullMarked
package vn.ansinh.command.recognition;

import org.jspecify.annotations.NullMarked;
