/** Canonical JSON bytes and the strict record codec (ADR-0005). Held by {@code RecordCodecTest}. */
@NullMarked
package vn.ansinh.kernel.codec;

import org.jspecify.annotations.NullMarked;
