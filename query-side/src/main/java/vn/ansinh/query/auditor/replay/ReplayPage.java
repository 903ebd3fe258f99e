package vn.ansinh.query.auditor.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.port.Replays.Replay;

/** A page of replays, the newest first. */
record ReplayPage(List<Replay> items, @Nullable String next) {}
