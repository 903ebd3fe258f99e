/** Rules that bind human beings, whatever account they sign in with. */
@NullMarked
package vn.ansinh.proof.persons;

import org.jspecify.annotations.NullMarked;
