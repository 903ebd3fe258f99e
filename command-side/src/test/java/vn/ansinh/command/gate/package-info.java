/** The gate against ports that stand still. */
@NullMarked
package vn.ansinh.command.gate;

import org.jspecify.annotations.NullMarked;
