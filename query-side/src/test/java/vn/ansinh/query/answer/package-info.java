/** Tests of answers. */
@NullMarked
package vn.ansinh.query.answer;

import org.jspecify.annotations.NullMarked;
