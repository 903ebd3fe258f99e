package vn.ansinh.command.housing;

import static vn.ansinh.command.casework.People.facts;

import java.util.List;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.HousingRepairCommand.ChangeProgramme;
import vn.ansinh.command.housing.HousingRepairCommand.ListInCommune;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.command.housing.HousingRepairCommand.SurveyHouse;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;

/** A poor couple in 16 m² of brick (after T30), as far as wanted through the procedure. */
public final class HousingSteps {
    public static final CaseCommand SURVEY =
            new SurveyHouse(List.of(), List.of(new FileRef("ab".repeat(32), "image/jpeg", 12_345)));
    public static final CaseCommand LIST = new ListInCommune("05/DS-UBND", Opinion.FAVOURABLE, "đúng đối tượng");
    public static final DwellingId DWELLING = DwellingId.parse("d-" + People.hex(9));

    private HousingSteps() {}

    public static CaseCommand proposed(Given.Lodging lodging) {
        return new ProposeHousingRepair(
                lodging,
                new Dwelling(
                        DWELLING, lodging.unit(), Personal.of(lodging.parties().beneficiary(), "Tổ 3")));
    }

    public static CaseCommand change(String revision, String programme, Given.Ruling ruling) {
        return new ChangeProgramme(RevisionId.parse(revision), programme, ruling);
    }

    static Scenario<HousingRepairCase> proposed(String on) {
        return proposed(on, smallPoorHouse());
    }

    private static Scenario<HousingRepairCase> proposed(String on, List<Fact> facts) {
        Scenario<HousingRepairCase> scenario = Housing.scenario().on(on);
        facts.stream()
                .filter(fact -> fact.code() == FactCode.HOUSEHOLD_POVERTY)
                .forEach(fact ->
                        scenario.lists().saying(fact.value(), People.WARD.text(), scenario.today(), People.APPLICANT));
        return scenario.accepts(
                Duty.DESK, proposed(People.lodging(Scheme.HOUSING, scenario.today(), People.couple(), facts)));
    }

    static Scenario<HousingRepairCase> posted() {
        return posted(smallPoorHouse());
    }

    /** The same of another household. */
    static Scenario<HousingRepairCase> posted(List<Fact> facts) {
        return proposed("2025-04-01", facts)
                .on("2025-04-02")
                .accepts(Duty.VERIFIER, SURVEY)
                .on("2025-04-03")
                .accepts(Duty.VERIFIER, LIST)
                .accepts(Duty.VERIFIER, new Post(PostingId.parse("n-" + People.hex(1))));
    }

    static List<Fact> smallPoorHouse() {
        return facts(
                FactCode.MERIT_GROUND, "none",
                FactCode.HOUSEHOLD_POVERTY, "poor",
                FactCode.ETHNIC_MINORITY, "false",
                FactCode.DIFFICULT_AREA_RESIDENT, "false",
                FactCode.UNDISPUTED_RESIDENTIAL_LAND, "true",
                FactCode.DISASTER_EFFECT, "none",
                FactCode.WORK_NEEDED, "repair",
                FactCode.FLOOR_AREA, "150",
                FactCode.FOUNDATION_DURABLE, "true",
                FactCode.FRAME_DURABLE, "true",
                FactCode.ROOF_DURABLE, "true",
                FactCode.IN_USE_SINCE, "2010-06-01",
                FactCode.HOUSE_DAMAGED, "false");
    }
}
