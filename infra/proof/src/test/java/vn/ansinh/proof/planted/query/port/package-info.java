/** A port for those who break the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.query.port;

import org.jspecify.annotations.NullMarked;
