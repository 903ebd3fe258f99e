/**
 * Who may do what: the matrix as data, who acts, and how far a role reaches. Anybody may depend on it; it depends on
 * values and units alone. Held by {@code AccessMatrixTest}.
 */
@NullMarked
package vn.ansinh.kernel.access;

import org.jspecify.annotations.NullMarked;
