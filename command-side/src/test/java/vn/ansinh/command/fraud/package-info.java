/** Tests of alerts, tips and fraud reviews. */
@NullMarked
package vn.ansinh.command.fraud;

import org.jspecify.annotations.NullMarked;
