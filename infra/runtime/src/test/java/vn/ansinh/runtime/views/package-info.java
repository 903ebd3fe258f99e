/** Tests of the views: parked, dropped, rebuilt, compared. */
@NullMarked
package vn.ansinh.runtime.views;

import org.jspecify.annotations.NullMarked;
