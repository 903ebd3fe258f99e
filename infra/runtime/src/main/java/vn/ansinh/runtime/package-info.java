/** The machinery behind both sides' ports: the only place that holds drivers and keys. */
@NullMarked
package vn.ansinh.runtime;

import org.jspecify.annotations.NullMarked;
