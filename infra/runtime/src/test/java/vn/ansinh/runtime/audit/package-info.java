/** Tests of how samples are drawn. */
@NullMarked
package vn.ansinh.runtime.audit;

import org.jspecify.annotations.NullMarked;
