/** A caller of the two APIs over plain HTTP, as any other program would be one; it knows the contract and nothing behind it. */
@NullMarked
package vn.ansinh.launcher.client;

import org.jspecify.annotations.NullMarked;
