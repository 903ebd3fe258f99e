package vn.ansinh.query.auditor.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.glass.BrokenGlass;

/** Cases opened outside one's unit, the oldest first. */
record BrokenGlassPage(List<BrokenGlass> items, @Nullable String next) {}
