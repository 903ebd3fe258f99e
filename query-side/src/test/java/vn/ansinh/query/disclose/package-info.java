/** Tests of the one door. */
@NullMarked
package vn.ansinh.query.disclose;

import org.jspecify.annotations.NullMarked;
