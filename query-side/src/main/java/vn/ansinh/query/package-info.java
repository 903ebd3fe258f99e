/** The read side, by audience: projects and answers; knows nothing of the command side. */
@NullMarked
package vn.ansinh.query;

import org.jspecify.annotations.NullMarked;
