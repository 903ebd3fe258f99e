/**
 * Who opened which case outside their unit, until when. {@code disclose} asks it, the auditor lists it. Held by {@code
 * GlassInTheViewsTest}.
 */
@NullMarked
package vn.ansinh.query.glass;

import org.jspecify.annotations.NullMarked;
