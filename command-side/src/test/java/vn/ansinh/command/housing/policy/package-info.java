/** Tests of the law of housing beside the golden table. */
@NullMarked
package vn.ansinh.command.housing.policy;

import org.jspecify.annotations.NullMarked;
