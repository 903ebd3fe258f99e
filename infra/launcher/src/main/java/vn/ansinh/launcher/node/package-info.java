/** What each program is made of: which sides' components it holds and which properties it must have been given. */
@NullMarked
package vn.ansinh.launcher.node;

import org.jspecify.annotations.NullMarked;
