/**
 * What the events of a case come to: the one fold that the audiences share. Depends on the kernel alone. Held by {@code
 * CaseFileProjectionTest}.
 */
@NullMarked
package vn.ansinh.query.casefile;

import org.jspecify.annotations.NullMarked;
