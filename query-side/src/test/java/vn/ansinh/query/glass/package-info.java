/** Tests of the broken glass. */
@NullMarked
package vn.ansinh.query.glass;

import org.jspecify.annotations.NullMarked;
