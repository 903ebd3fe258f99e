/** Entitlements over a real store. */
@NullMarked
package vn.ansinh.runtime.entitlement;

import org.jspecify.annotations.NullMarked;
