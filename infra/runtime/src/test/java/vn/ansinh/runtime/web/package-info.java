/** The command API over HTTP's own machinery, with ports that stand still. */
@NullMarked
package vn.ansinh.runtime.web;

import org.jspecify.annotations.NullMarked;
