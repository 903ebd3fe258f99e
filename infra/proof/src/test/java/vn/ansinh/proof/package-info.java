/** Tests that see the whole: rules of architecture and promises under attack. */
@NullMarked
package vn.ansinh.proof;

import org.jspecify.annotations.NullMarked;
