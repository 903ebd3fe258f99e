package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** The people of a made-up province, household by household, and who works for it. The same seed makes the same people. */
final class Province {
    /** From here on its history is told. */
    static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);

    static final LocalDate END = LocalDate.of(2026, 9, 30);

    private static final int BAC_GIANG = 24;
    private static final int COMMUNES = 40;
    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Ngô", "Giáp", "Thân", "Vi", "Nông", "Lý");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dũng", "Đức", "Giang", "Hà", "Hải", "Hoa", "Hùng", "Lan", "Linh", "Mai", "Minh",
            "Nga", "Phúc", "Quý", "Sơn", "Tâm", "Thảo", "Tuấn", "Vân", "Vinh", "Yến");

    private final Random random;
    private final List<UnitCode> communes;
    private final List<Home> homes = new ArrayList<>();
    private final Map<UnitCode, Officials> officials = new LinkedHashMap<>();
    private int persons;

    /** Who works in a commune; each lives in a household of it. */
    record Officials(Resident verifier, Resident approver, Home homeOfVerifier, Home homeOfApprover) {}

    Province(long seed, int size) {
        random = new Random(seed);
        communes = UnitRegistry.load().on(UnitLevel.COMMUNE, BEGIN).stream()
                .map(Unit::code)
                .limit(Math.clamp(size / 600L, 6, COMMUNES))
                .toList();
        for (UnitCode commune : communes) {
            Home ofVerifier = home(commune, false);
            Home ofApprover = home(commune, false);
            officials.put(commune, new Officials(ofVerifier.head(), ofApprover.head(), ofVerifier, ofApprover));
        }
        while (persons < size) {
            homes.add(home(communes.get(random.nextInt(communes.size())), random.nextInt(100) < 12));
        }
    }

    List<UnitCode> communes() {
        return communes;
    }

    /** Households without an official. */
    List<Home> homes() {
        return homes;
    }

    /** Where nobody looks again at those who are paid. */
    List<UnitCode> careless() {
        return communes.subList(0, Math.max(2, communes.size() / 8));
    }

    Officials officials(UnitCode commune) {
        return Objects.requireNonNull(officials.get(commune));
    }

    Random random() {
        return random;
    }

    int persons() {
        return persons;
    }

    private Home home(UnitCode commune, boolean poor) {
        String family = any(FAMILIES);
        String phone = phone();
        List<Resident> members = new ArrayList<>();
        int head = 30 + random.nextInt(35);
        members.add(resident(family, head, Sex.MALE, Relation.HEAD, phone()));
        members.add(resident(any(FAMILIES), head - random.nextInt(4), Sex.FEMALE, Relation.SPOUSE, phone()));
        if (random.nextInt(100) < 45) {
            members.add(resident(family, head + 20 + random.nextInt(12), sex(), Relation.PARENT, phone));
        }
        int children = random.nextInt(3);
        for (int i = 0; i < children; i++) {
            members.add(resident(family, Math.max(0, head - 22 - random.nextInt(8)), sex(), Relation.CHILD, phone));
        }
        int number = homes.size() + officials.size() * 2 + 1;
        return new Home(
                number,
                commune,
                "Thôn " + (1 + random.nextInt(9)) + ", nhà số " + (1 + random.nextInt(900)) + "/" + number,
                DwellingId.parse("d-" + hex(persons)),
                poor,
                members);
    }

    /** Somebody who lives with nobody that is told of. */
    Resident stranger(int age, Sex sex) {
        return resident(any(FAMILIES), age, sex, Relation.OTHER, phone());
    }

    /** An identity that a desk would take for somebody new. */
    PersonId anotherId() {
        persons++;
        return PersonId.parse("p-" + hex(persons));
    }

    private Resident resident(String family, int age, Sex sex, Relation relation, String phone) {
        persons++;
        LocalDate born = BEGIN.minusYears(age).minusDays(random.nextInt(360) + 1L);
        PersonId id = PersonId.parse("p-" + hex(persons));
        String name = family + (sex == Sex.MALE ? " Văn " : " Thị ") + any(GIVEN);
        return new Resident(id, name, born, sex, number(born, sex), phone, account(), relation);
    }

    PersonNumber number(LocalDate born, Sex sex) {
        int century = (born.getYear() - 1900) / 100 * 2 + (sex == Sex.FEMALE ? 1 : 0);
        // Counted, so that no two are the same by chance.
        return PersonNumber.parse(
                "%03d%d%02d%06d".formatted(BAC_GIANG, century, born.getYear() % 100, persons % 1_000_000));
    }

    String phone() {
        return "09%08d".formatted(random.nextInt(100_000_000));
    }

    BankAccount account() {
        return new BankAccount("Agribank", "2500%09d".formatted(random.nextInt(1_000_000_000)));
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String hex(long number) {
        return "%032x".formatted(number);
    }
}
