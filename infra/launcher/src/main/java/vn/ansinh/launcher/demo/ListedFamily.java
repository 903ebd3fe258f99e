package vn.ansinh.launcher.demo;

import java.util.List;
import java.util.Optional;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.kernel.value.FactCode;

/**
 * A household as a recognised list names it.
 *
 * @param code within its commune
 * @param standing {@code poor} or {@code near-poor}
 * @param rows of the file, one a member, without the line's end; the head's first
 */
record ListedFamily(String code, String standing, List<String> rows) {
    private static final int SEEDS = 100_000;

    ListedFamily {
        rows = List.copyOf(rows);
    }

    /** Whoever the commune recognised as poor or near-poor; nobody else is on a list. */
    static Optional<ListedFamily> of(long seed, long index, Claim claim) {
        if (!claim.ofAPoorHousehold()) {
            return Optional.empty();
        }
        List<String> members = claim.family().members().stream()
                .map(HouseholdMember::getPerson)
                .toList();
        String head = claim.family().members().stream()
                .filter(member -> member.getRelation() == Relation.HEAD)
                .map(HouseholdMember::getPerson)
                .findFirst()
                .orElse(members.getFirst());
        String code = "D" + Math.floorMod(seed, SEEDS) + "." + index;
        String standing = claim.evidence().value(FactCode.HOUSEHOLD_POVERTY);
        return Optional.of(new ListedFamily(
                code,
                standing,
                claim.family().persons().stream()
                        .filter(person -> members.contains(person.getRef()))
                        .map(person ->
                                row(code, standing, person, person.getRef().equals(head)))
                        .toList()));
    }

    /** One line of the file. */
    static String row(String code, String standing, Person person, boolean head) {
        return String.join(
                ",",
                code,
                standing,
                "",
                "",
                String.valueOf(person.getPersonNumber()),
                person.getFullName(),
                person.getBirthDate().toString(),
                person.getSex().getValue(),
                head ? "head" : "member");
    }
}
