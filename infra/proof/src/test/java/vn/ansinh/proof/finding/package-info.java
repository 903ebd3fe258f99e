/** What readers find, what they do not, and when they are told to come again. */
@NullMarked
package vn.ansinh.proof.finding;

import org.jspecify.annotations.NullMarked;
