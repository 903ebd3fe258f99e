/** Fraud reviews over HTTP, from what led to them to what they came to. */
@NullMarked
package vn.ansinh.proof.review;

import org.jspecify.annotations.NullMarked;
