/** Holds every scheme's law to the golden table and to both sides of each edge. */
@NullMarked
package vn.ansinh.command.assessment;

import org.jspecify.annotations.NullMarked;
