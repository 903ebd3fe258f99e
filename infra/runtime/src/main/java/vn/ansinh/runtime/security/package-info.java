/** The door of the API: whose tokens are taken, and who the caller is inside. Used by the mains; both sides see only the caller. */
@NullMarked
package vn.ansinh.runtime.security;

import org.jspecify.annotations.NullMarked;
