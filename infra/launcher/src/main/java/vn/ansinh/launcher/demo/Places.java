package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.UnitCode;

/** Communes, the people of the hills in them, and the accounts of who works there on a day. */
final class Places {

    /** From this day on there are no districts and 99 communes (Resolution 1658/NQ-UBTVQH15). */
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final List<String> HAMLETS = List.of(
            "Núi Hiểu",
            "Đồng Quan",
            "Trại Cả",
            "Làng Chùa",
            "Đầm Lác",
            "Bãi Gianh",
            "Khe Áng",
            "Đèo Gia",
            "Suối Mỡ",
            "Nghĩa Vũ",
            "Tân Tiến",
            "Đông Thắng",
            "Yên Sơn",
            "Hồng Phúc",
            "Bình An",
            "Cầu Sắt",
            "Giếng Vàng",
            "Trung Đồng",
            "Ao Mít",
            "Gốc Gạo",
            "Đồng Cốc",
            "Chợ Mới",
            "Thanh Bình",
            "Phú Xuân");

    private final UnitRegistry units = UnitRegistry.load();

    /** Any commune of the day. */
    Unit commune(Chance chance, LocalDate on) {
        return chance.of(units.on(UnitLevel.COMMUNE, on));
    }

    /** Times in a hundred that a family there is of an ethnic minority. */
    int minorityPercent(Unit commune) {
        UnitCode old = commune.code().validFrom() == null
                ? commune.code()
                : units.predecessorsOf(commune.code()).stream().findFirst().orElse(commune.code());
        UnitCode parent = units.get(old).parent();
        return switch (parent == null ? "" : parent.code()) {
            case "220" -> 55;
            case "219" -> 45;
            case "218" -> 18;
            case "215", "224" -> 20;
            default -> 3;
        };
    }

    /** An address, which no other demo dwelling of the seed has. */
    String address(Chance chance, long index) {
        return "Thôn " + chance.of(HAMLETS) + ", thửa đất số " + (index % 1000 + 1) + ", tờ bản đồ số "
                + (index / 1000 + 1);
    }

    String hamlet(Chance chance) {
        return chance.of(HAMLETS);
    }

    /** The commune that has the cases of this one on the day. */
    Unit holder(UnitCode lodgedAt, LocalDate on) {
        return units.holderOf(lodgedAt, on).orElseThrow();
    }

    /** Who takes in and hands over. */
    String desk(UnitCode lodgedAt, LocalDate on) {
        return account("caseworker", holder(lodgedAt, on), "");
    }

    /** Who verifies, visits, posts, recommends: not who takes in. */
    String officer(UnitCode lodgedAt, LocalDate on) {
        return account("caseworker", holder(lodgedAt, on), ".2");
    }

    /** Who advises on complaints, without any other part. */
    String adviser(UnitCode lodgedAt, LocalDate on) {
        return account("caseworker", holder(lodgedAt, on), ".3");
    }

    String reviewer(UnitCode lodgedAt, LocalDate on) {
        return account("reviewer", holder(lodgedAt, on), "");
    }

    String chair(UnitCode lodgedAt, LocalDate on) {
        return account("approver", holder(lodgedAt, on), "");
    }

    /** The district's office; after its end its duty is held by an officer of the successor commune. */
    String appraiser(UnitCode lodgedAt, LocalDate on) {
        return account("district", districtOrCommune(lodgedAt, on), "");
    }

    /** The district's chair; after the district's end the chair of the successor commune. */
    String districtChair(UnitCode lodgedAt, LocalDate on) {
        return on.isBefore(MERGER) ? account("district", districtOrCommune(lodgedAt, on), ".2") : chair(lodgedAt, on);
    }

    private Unit districtOrCommune(UnitCode lodgedAt, LocalDate on) {
        return units.atLevel(lodgedAt, UnitLevel.DISTRICT, on).orElseGet(() -> holder(lodgedAt, on));
    }

    /** As the demo issuer's directory names them: the unit's bare code, with a sign behind it when the unit has ended. */
    private static String account(String role, Unit unit, String which) {
        return role + "." + unit.code().code() + (unit.validTo() == null ? "" : "@") + which;
    }
}
