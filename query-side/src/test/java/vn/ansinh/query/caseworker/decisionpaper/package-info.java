/** Tests of the decision on paper. */
@NullMarked
package vn.ansinh.query.caseworker.decisionpaper;

import org.jspecify.annotations.NullMarked;
