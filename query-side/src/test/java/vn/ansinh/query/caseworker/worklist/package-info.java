/** Tests of the worklist. */
@NullMarked
package vn.ansinh.query.caseworker.worklist;

import org.jspecify.annotations.NullMarked;
