/** What a newcomer runs first: the walk, and the demo cases. */
@NullMarked
package vn.ansinh.proof.walk;

import org.jspecify.annotations.NullMarked;
