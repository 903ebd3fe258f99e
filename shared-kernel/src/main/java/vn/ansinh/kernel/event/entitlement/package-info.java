/** What happens after a grant: entitlements and their life, month by month. */
@NullMarked
package vn.ansinh.kernel.event.entitlement;

import org.jspecify.annotations.NullMarked;
