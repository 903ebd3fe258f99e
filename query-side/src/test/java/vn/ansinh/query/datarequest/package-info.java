/** Tests of the list of what people ask about their data. */
@NullMarked
package vn.ansinh.query.datarequest;

import org.jspecify.annotations.NullMarked;
