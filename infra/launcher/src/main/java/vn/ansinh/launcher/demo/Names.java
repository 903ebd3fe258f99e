package vn.ansinh.launcher.demo;

import java.util.List;
import vn.ansinh.kernel.value.Sex;

/** Names as they are borne in the province: family name, middle name, given name, by people, sex and generation. */
final class Names {

    /** Whoever was born before bears a name of the older fashion. */
    private static final int OLDER_FASHION_BEFORE = 1975;

    private static final List<Chance.Weighed<String>> KINH = List.of(
            Chance.weigh(34, "Nguyễn"),
            Chance.weigh(11, "Trần"),
            Chance.weigh(9, "Lê"),
            Chance.weigh(7, "Phạm"),
            Chance.weigh(6, "Hoàng"),
            Chance.weigh(5, "Vũ"),
            Chance.weigh(4, "Đặng"),
            Chance.weigh(4, "Ngô"),
            Chance.weigh(3, "Đỗ"),
            Chance.weigh(3, "Bùi"),
            Chance.weigh(3, "Dương"),
            Chance.weigh(2, "Giáp"),
            Chance.weigh(2, "Thân"),
            Chance.weigh(2, "Đồng"),
            Chance.weigh(2, "Hà"),
            Chance.weigh(1, "Tạ"),
            Chance.weigh(1, "Lương"),
            Chance.weigh(1, "Chu"));

    /** Nùng, Tày, Sán Dìu, Sán Chay, Dao and Hoa families of the hills. */
    private static final List<Chance.Weighed<String>> OF_THE_HILLS = List.of(
            Chance.weigh(12, "Vi"),
            Chance.weigh(10, "Nông"),
            Chance.weigh(9, "Lý"),
            Chance.weigh(8, "Hoàng"),
            Chance.weigh(7, "Triệu"),
            Chance.weigh(6, "Lục"),
            Chance.weigh(6, "Lâm"),
            Chance.weigh(5, "Tống"),
            Chance.weigh(5, "Ninh"),
            Chance.weigh(5, "Trương"),
            Chance.weigh(4, "Diệp"),
            Chance.weigh(4, "La"),
            Chance.weigh(4, "Đàm"),
            Chance.weigh(3, "Bế"),
            Chance.weigh(3, "Hứa"),
            Chance.weigh(3, "Bàn"),
            Chance.weigh(3, "Tằng"),
            Chance.weigh(3, "Phùng"));

    private static final List<String> MIDDLE_OF_MEN = List.of(
            "Văn", "Văn", "Văn", "Đức", "Minh", "Quang", "Hữu", "Công", "Xuân", "Ngọc", "Đình", "Bá", "Tiến", "Thế");
    private static final List<String> MIDDLE_OF_WOMEN =
            List.of("Thị", "Thị", "Thị", "Thị", "Ngọc", "Thu", "Minh", "Phương", "Thanh", "Hồng", "Kim", "Bích");

    private static final List<String> OLDER_MEN = List.of(
            "Lộc", "Thọ", "Phúc", "Khang", "Định", "Bình", "Thuận", "Hòa", "Tuất", "Sửu", "Dần", "Mùi", "Chiến",
            "Thắng", "Vinh", "Quý", "Tài", "Cường", "Hải", "Sơn", "Lâm", "Ngọ", "Ấn", "Khởi", "Đáng", "Điền", "Năm",
            "Bảy");
    private static final List<String> OLDER_WOMEN = List.of(
            "Mận", "Đào", "Nhài", "Thơm", "Tý", "Sửu", "Lụa", "Tấm", "Bưởi", "Na", "Gái", "Hợi", "Nụ", "Xoan", "Liên",
            "Hường", "Vân", "Loan", "Phượng", "Yến", "Oanh", "Thìn", "Tỵ", "Ngát", "Hảo", "Chiên", "Mây", "Sen");
    private static final List<String> YOUNGER_MEN = List.of(
            "Anh", "Tuấn", "Dũng", "Hùng", "Nam", "Long", "Huy", "Khánh", "Bảo", "Minh", "Phong", "Kiên", "Trung",
            "Đạt", "Thành", "Quân", "Tùng", "Việt", "Hiếu", "Duy", "Khôi", "Lâm", "Tú", "Đức", "Trường", "Giang");
    private static final List<String> YOUNGER_WOMEN = List.of(
            "Linh", "Anh", "Hân", "Ngân", "Trang", "Hà", "Hương", "Thảo", "Mai", "Chi", "Nhung", "Vy", "Ngọc", "Quỳnh",
            "My", "Hiền", "Thủy", "Duyên", "Hạnh", "Huyền", "Dung", "Giang", "Nga", "Lan", "Phương", "Hoa");

    private Names() {}

    static String family(Chance chance, boolean minority) {
        return chance.weighed(minority ? OF_THE_HILLS : KINH);
    }

    static String full(Chance chance, String family, Sex sex, int birthYear) {
        boolean older = birthYear < OLDER_FASHION_BEFORE;
        String middle = sex == Sex.MALE ? chance.of(MIDDLE_OF_MEN) : older ? "Thị" : chance.of(MIDDLE_OF_WOMEN);
        List<String> given =
                sex == Sex.MALE ? (older ? OLDER_MEN : YOUNGER_MEN) : (older ? OLDER_WOMEN : YOUNGER_WOMEN);
        String name = chance.of(given);
        return family + " " + middle + " " + (name.equals(middle) ? "Bình" : name);
    }
}
