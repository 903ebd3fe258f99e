/** The whole as its users and operators meet it: a process of its own, HTTP, and the rows of its database. */
@NullMarked
package vn.ansinh.proof.system;

import org.jspecify.annotations.NullMarked;
