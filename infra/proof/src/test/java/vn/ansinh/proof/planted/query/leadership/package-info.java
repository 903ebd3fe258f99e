/** An audience that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.query.leadership;

import org.jspecify.annotations.NullMarked;
