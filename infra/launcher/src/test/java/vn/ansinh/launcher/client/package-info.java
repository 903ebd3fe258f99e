/** Tests of the client. */
@NullMarked
package vn.ansinh.launcher.client;

import org.jspecify.annotations.NullMarked;
