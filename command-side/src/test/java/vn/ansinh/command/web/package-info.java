/** Tests of what the contract says against what the kernel means. */
@NullMarked
package vn.ansinh.command.web;

import org.jspecify.annotations.NullMarked;
