/** Tests of the verifier that need no database. */
@NullMarked
package vn.ansinh.verifier;

import org.jspecify.annotations.NullMarked;
