package vn.ansinh.launcher.walk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.RecognisedListKind;
import vn.ansinh.command.api.model.RecognisedListProposal;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.launcher.client.Operation;

/** That somebody is poor or near-poor is for the commune to recognise: the list of a running review, by two officers, before anybody decides. */
final class RunningReview {
    private final Stage stage;
    private final String unit;
    private final LocalDate today;

    RunningReview(Stage stage, String unit, LocalDate today) {
        this.stage = stage;
        this.unit = unit;
        this.today = today;
    }

    /** Brings in a list of one household, whose head this is. */
    void names(Person head, String standing, String decision, String officer, String chair) {
        String member = String.join(
                ",",
                // Another each time: codes stand open, so that none is made of anybody's number.
                "W" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT),
                standing,
                "",
                "",
                head.getPersonNumber(),
                head.getFullName(),
                head.getBirthDate().toString(),
                head.getSex().getValue(),
                "head");
        var list = new RecognisedListProposal(
                unit,
                RecognisedListKind.CHANGES,
                decision,
                today,
                SignerCapacity.CHAIR,
                today,
                LocalDate.of(today.getYear(), 12, 31),
                "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\n" + member + "\n");
        String id = stage.beside(
                        officer, "brings in the list of a running review", Operation.RECOGNISED_LISTS, null, list)
                .required("recognisedListId");
        stage.beside(chair, "finds it as it was signed, and approves", Operation.APPROVALS, id, Map.of());
    }
}
