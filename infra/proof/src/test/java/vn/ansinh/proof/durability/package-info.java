/** What was acknowledged is there, and nothing is half there, whatever is killed (P1, P2). */
@NullMarked
package vn.ansinh.proof.durability;

import org.jspecify.annotations.NullMarked;
