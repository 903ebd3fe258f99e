/** An audience that breaks the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.query.citizen;

import org.jspecify.annotations.NullMarked;
