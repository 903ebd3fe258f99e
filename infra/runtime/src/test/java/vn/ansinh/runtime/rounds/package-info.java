/** Tests of what a node does again and again. */
@NullMarked
package vn.ansinh.runtime.rounds;

import org.jspecify.annotations.NullMarked;
