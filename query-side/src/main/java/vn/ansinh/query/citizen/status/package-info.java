/** The citizen's own cases: what happened, who must act next and by when. Held by {@code CitizenStatusTest}. */
@NullMarked
package vn.ansinh.query.citizen.status;

import org.jspecify.annotations.NullMarked;
