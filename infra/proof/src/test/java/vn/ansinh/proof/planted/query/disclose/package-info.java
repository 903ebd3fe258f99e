/** The door that those pass by who break the rules on purpose. */
@NullMarked
package vn.ansinh.proof.planted.query.disclose;

import org.jspecify.annotations.NullMarked;
