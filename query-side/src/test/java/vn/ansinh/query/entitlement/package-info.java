/** Tests of what the views hold of entitlements. */
@NullMarked
package vn.ansinh.query.entitlement;

import org.jspecify.annotations.NullMarked;
