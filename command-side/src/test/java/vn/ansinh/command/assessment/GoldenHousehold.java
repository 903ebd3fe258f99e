package vn.ansinh.command.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.recognition.PovertyStandard;
import vn.ansinh.command.recognition.PovertyStandard.Area;
import vn.ansinh.command.recognition.PovertyStandard.Proposal;
import vn.ansinh.kernel.value.Money;

/** One household of the golden table. */
record GoldenHousehold(String id, LocalDate on, Area area, long income, long deprivations, Proposal proposes) {
    private static final List<GoldenHousehold> ALL = GoldenCase.table().entries("households").stream()
            .map(GoldenHousehold::read)
            .toList();

    static List<GoldenHousehold> all() {
        return ALL;
    }

    private static GoldenHousehold read(Entry entry) {
        GoldenHousehold read = new GoldenHousehold(
                entry.text("id"),
                entry.date("on"),
                entry.choice("area", Area.class),
                entry.whole("income"),
                entry.whole("deprivations"),
                entry.choice("proposes", Proposal.class));
        entry.done();
        return read;
    }

    Proposal scored(Policy policy) {
        return PovertyStandard.score(area, new Money(income), Math.toIntExact(deprivations), on, policy)
                .proposal();
    }
}
