/** The citizen's own cases: what happened, who must act next and by when. Held by {@code CitizenCaseProjectionTest}. */
@NullMarked
package vn.ansinh.query.citizen.status;

import org.jspecify.annotations.NullMarked;
