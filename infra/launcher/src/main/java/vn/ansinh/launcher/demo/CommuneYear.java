package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.RecognisedListKind;
import vn.ansinh.command.api.model.RecognisedListProposal;
import vn.ansinh.command.api.model.Sex;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.kernel.unit.Unit;

/**
 * What a commune recognised in a year: a yearly list, and lists of running reviews for what one file cannot hold. A household that has no
 * case stands on it where no other does, since a list names somebody.
 *
 * @param number tells this commune and year from all others
 */
record CommuneYear(Unit commune, int year, int number, List<ListedFamily> families) {
    private static final String HEADER =
            "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\n";
    private static final int MOST_ROWS = 1_900;

    CommuneYear {
        families = List.copyOf(families);
    }

    LocalDate from() {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate began = commune.code().validFrom();
        return began == null || began.isBefore(first) ? first : began;
    }

    LocalDate until() {
        return LocalDate.of(year, 12, 31);
    }

    /** The files' lines, no more in one than it may have. */
    private List<String> files() {
        List<String> files = new ArrayList<>();
        StringBuilder file = new StringBuilder(HEADER);
        int rows = 0;
        for (ListedFamily family : families) {
            if (rows + family.rows().size() > MOST_ROWS) {
                files.add(file.toString());
                file = new StringBuilder(HEADER);
                rows = 0;
            }
            for (String row : family.rows()) {
                file.append(row).append('\n');
                rows++;
            }
        }
        if (rows > 0) {
            files.add(file.toString());
        }
        return files;
    }

    /** The yearly list; what does not fit in follows. */
    RecognisedListProposal yearly() {
        List<String> files = files();
        return proposal(RecognisedListKind.YEARLY, files.isEmpty() ? HEADER + nobodysCase() : files.getFirst());
    }

    /** Lists of running reviews: those that follow the yearly list, or all where somebody else brought that one in. */
    List<RecognisedListProposal> running(boolean all) {
        return files().stream()
                .skip(all ? 0 : 1)
                .map(file -> proposal(RecognisedListKind.CHANGES, file))
                .toList();
    }

    private RecognisedListProposal proposal(RecognisedListKind kind, String csv) {
        return new RecognisedListProposal(
                commune.code().text(),
                kind,
                String.format(Locale.ROOT, "%d/QĐ-UBND", number),
                from(),
                SignerCapacity.CHAIR,
                from(),
                until(),
                csv);
    }

    private String nobodysCase() {
        LocalDate born = LocalDate.of(1961, 2, 3);
        var person = new Person("head", "Nguyễn Văn Lành", born, Sex.MALE)
                .personNumber(Numbers.onAList(number, born, vn.ansinh.kernel.value.Sex.MALE)
                        .digits());
        return ListedFamily.row("N" + number, "poor", person, true) + "\n";
    }
}
