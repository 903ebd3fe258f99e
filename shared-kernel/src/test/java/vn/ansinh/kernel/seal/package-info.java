/** Tests of sealing: what opens, where, and what does not. */
@NullMarked
package vn.ansinh.kernel.seal;

import org.jspecify.annotations.NullMarked;
