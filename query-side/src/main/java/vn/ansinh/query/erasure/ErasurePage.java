package vn.ansinh.query.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of the list, in order of the day of the proposal. */
public record ErasurePage(List<Erasure> items, @Nullable String next) {}
