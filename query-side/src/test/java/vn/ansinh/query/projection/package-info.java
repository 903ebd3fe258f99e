/** Tests of how a projection runs. */
@NullMarked
package vn.ansinh.query.projection;

import org.jspecify.annotations.NullMarked;
