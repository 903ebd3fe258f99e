/** What people draw after a grant, over HTTP. */
@NullMarked
package vn.ansinh.proof.entitlement;

import org.jspecify.annotations.NullMarked;
