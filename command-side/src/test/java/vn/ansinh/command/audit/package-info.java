/** Tests of plans and findings of audits. */
@NullMarked
package vn.ansinh.command.audit;

import org.jspecify.annotations.NullMarked;
