/** The policy book on the event database. */
@NullMarked
package vn.ansinh.runtime.policybook;

import org.jspecify.annotations.NullMarked;
