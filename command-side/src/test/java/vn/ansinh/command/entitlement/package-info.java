/** Tests of what people draw after a grant. */
@NullMarked
package vn.ansinh.command.entitlement;

import org.jspecify.annotations.NullMarked;
