/** Tests of the list of erasures. */
@NullMarked
package vn.ansinh.query.erasure;

import org.jspecify.annotations.NullMarked;
