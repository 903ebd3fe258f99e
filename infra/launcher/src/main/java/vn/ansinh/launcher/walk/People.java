package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Sex;
import vn.ansinh.launcher.demo.Chance;
import vn.ansinh.launcher.demo.Numbers;

/** Who is met in a walk: new people each time, so that it can be walked again on the same data. */
final class People {

    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Thân", "Giáp", "Vi", "Nông");
    private static final List<String> GIRLS =
            List.of("Bảo Ngọc", "Minh Châu", "Thu Hà", "Khánh Linh", "Thị Mận", "Thị Nhài");
    private static final List<String> BOYS =
            List.of("Gia Bảo", "Minh Đức", "Văn Tú", "Đức Anh", "Văn Thọ", "Quang Huy");

    private final Chance chance;
    private final LocalDate today;

    People(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    Person woman(String ref, int youngest, int oldest) {
        return person(ref, Sex.FEMALE, youngest, oldest);
    }

    Person man(String ref, int youngest, int oldest) {
        return person(ref, Sex.MALE, youngest, oldest);
    }

    /** A plot of land on which no other walk has built. */
    String address() {
        return "Thôn Núi Hiểu, thửa đất số " + chance.between(1, 9999) + ", tờ bản đồ số "
                + chance.between(1000, 99_999);
    }

    private Person person(String ref, Sex sex, int youngest, int oldest) {
        LocalDate born = today.minusYears(chance.between(youngest, oldest)).minusDays(chance.between(20, 340));
        String name = chance.of(FAMILIES) + " " + chance.of(sex == Sex.MALE ? BOYS : GIRLS);
        var kernels = sex == Sex.MALE ? vn.ansinh.kernel.value.Sex.MALE : vn.ansinh.kernel.value.Sex.FEMALE;
        return new Person(ref, name, born, sex)
                .personNumber(Numbers.walk(chance, born, kernels).digits());
    }
}
