/** Tests of the citizen's status. */
@NullMarked
package vn.ansinh.query.citizen.status;

import org.jspecify.annotations.NullMarked;
