/** Events of the recognised lists of poor and near-poor households. */
@NullMarked
package vn.ansinh.kernel.event.recognition;

import org.jspecify.annotations.NullMarked;
