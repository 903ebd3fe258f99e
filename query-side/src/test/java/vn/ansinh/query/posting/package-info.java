/** Tests of postings. */
@NullMarked
package vn.ansinh.query.posting;

import org.jspecify.annotations.NullMarked;
