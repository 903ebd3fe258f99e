package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;

/**
 * A household as a file has it.
 *
 * @param row of its first member
 */
public record ListedHousehold(
        int row, String code, HouseholdClass standing, LocalDate from, LocalDate until, List<Member> members) {
    public ListedHousehold {
        members = List.copyOf(members);
    }

    /** One member; nobody when the household left. */
    public record Member(int row, boolean head, String name, LocalDate born, Sex sex, PersonNumber number) {
        @Override
        public String toString() {
            return "Member[row=" + row + "]";
        }
    }
}
