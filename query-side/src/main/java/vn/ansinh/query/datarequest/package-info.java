/**
 * What people ask about their data and how far it has come, for the audiences that list it, and whose processing is restricted.
 * Held by {@code DataRequestProjectionTest}.
 */
@NullMarked
package vn.ansinh.query.datarequest;

import org.jspecify.annotations.NullMarked;
