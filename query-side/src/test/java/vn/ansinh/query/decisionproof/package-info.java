/** Tests of what goes into a decision proof. */
@NullMarked
package vn.ansinh.query.decisionproof;

import org.jspecify.annotations.NullMarked;
