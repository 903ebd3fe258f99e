package vn.ansinh.query.citizen.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of one's own, in the order in which something is due. */
record OwnDataRequestPage(
        List<OwnDataRequest> items,
        LocalDate today,
        @Nullable String next) {}
