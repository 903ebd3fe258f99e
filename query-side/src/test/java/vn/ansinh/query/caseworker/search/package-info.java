/** Tests of finding a case. */
@NullMarked
package vn.ansinh.query.caseworker.search;

import org.jspecify.annotations.NullMarked;
