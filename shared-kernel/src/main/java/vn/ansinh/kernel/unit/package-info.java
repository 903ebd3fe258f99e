/**
 * The province's administrative units as they are valid on a date: names, superiors, successors and
 * how far a role reaches. Anybody may depend on it; it depends on the value package alone.
 */
@NullMarked
package vn.ansinh.kernel.unit;

import org.jspecify.annotations.NullMarked;
