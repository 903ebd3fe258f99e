/** The case file as the caseworker reads it. */
@NullMarked
package vn.ansinh.query.caseworker.casefile;

import org.jspecify.annotations.NullMarked;
