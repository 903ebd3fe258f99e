package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Part;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.Sex;

/**
 * Where and when a case begins.
 *
 * @param index which of the seed's cases it is, from 0
 * @param on day on which the application reaches the commune
 */
record Setting(Chance chance, long seed, long index, Places places, Unit commune, LocalDate on) {

    Family family() {
        return new Family(chance, seed, index, places, commune);
    }

    /** A birth date that makes somebody so old, from the first to the last age, for some weeks to come too. */
    LocalDate born(int youngest, int oldest) {
        return Evidence.yearsBefore(on, chance.between(youngest, oldest), chance);
    }

    Sex anySex() {
        return chance.anyOf(Sex.FEMALE, Sex.MALE);
    }

    /** Poor, near-poor or neither, as the register may have it. */
    String poverty() {
        return chance.weighed(
                List.of(Chance.weigh(3, "poor"), Chance.weigh(3, "near-poor"), Chance.weigh(5, "not-poor")));
    }

    boolean afterTheMerger() {
        return !on.isBefore(Places.MERGER);
    }

    /** A paper issued by the commune some months ago, shown in original. */
    Document paper(String kind, String letters, Part holder, String issuer) {
        LocalDate issued = on.minusDays(chance.between(30, 700));
        String number = letters + "-" + commune.code().code() + "-" + "%04d".formatted(chance.between(1, 9999));
        return new Document(kind, holder, number, issuer, issued, true);
    }
}
