/**
 * The demo issuer of the standalone: Spring Authorization Server under {@code /auth} with the identities of the API
 * page. Not for production, where any OpenID Connect provider takes its place.
 */
@NullMarked
package vn.ansinh.launcher.issuer;

import org.jspecify.annotations.NullMarked;
