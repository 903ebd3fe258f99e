/**
 * An official's reading of a case outside their unit: asked for with a reason, for a time. Only the controllers depend on it;
 * held by {@code GlassDecisionsTest}.
 */
@NullMarked
package vn.ansinh.command.glass;

import org.jspecify.annotations.NullMarked;
