/** What both sides agree on: values, events, contracts and canonical bytes; depends on no framework. */
@NullMarked
package vn.ansinh.kernel;

import org.jspecify.annotations.NullMarked;
