/** Tests of the shared fold, and the stories that other tests tell. */
@NullMarked
package vn.ansinh.query.casefile;

import org.jspecify.annotations.NullMarked;
