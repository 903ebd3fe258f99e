/** Tests of what people ask about their data. */
@NullMarked
package vn.ansinh.command.datarequest;

import org.jspecify.annotations.NullMarked;
