/** Tests of trials of the policy on the event database. */
@NullMarked
package vn.ansinh.runtime.policytrial;

import org.jspecify.annotations.NullMarked;
