/** The worklist: what a unit must do next, by legal deadline. Held by {@code WorklistProjectionTest}. */
@NullMarked
package vn.ansinh.query.caseworker.worklist;

import org.jspecify.annotations.NullMarked;
