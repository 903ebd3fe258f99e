/**
 * What the command side needs of the world, as ports; {@code infra/runtime} implements each. Nothing here names a
 * database or a framework.
 */
@NullMarked
package vn.ansinh.command.port;

import org.jspecify.annotations.NullMarked;
