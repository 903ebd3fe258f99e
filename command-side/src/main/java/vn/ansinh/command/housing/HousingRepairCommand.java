package vn.ansinh.command.housing;

import java.util.List;
import vn.ansinh.command.casework.CarriesOut;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.Given.Lodging;
import vn.ansinh.command.casework.Given.Ruling;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.value.RevisionId;

/** What can be asked of a housing-repair case beside what every case knows. */
public sealed interface HousingRepairCommand extends CaseCommand {

    /** The hamlet proposes a household. */
    record ProposeHousingRepair(Lodging lodging, Dwelling dwelling) implements HousingRepairCommand {}

    /** What the visit found: area, foundation, frame, roof, persons, photos. */
    record SurveyHouse(List<Fact> facts, List<FileRef> photos) implements HousingRepairCommand {}

    /**
     * Another programme pays for what was granted, as somebody else proposed.
     *
     * @param programme code of a category, such as H3
     * @param ruling grants, with the reason and with the funding that sums up to that programme's amount
     */
    record ChangeProgramme(RevisionId revision, String programme, Ruling ruling)
            implements HousingRepairCommand, CarriesOut {
        @Override
        public boolean asksTheDayOfTheGrant() {
            return true;
        }
    }

    /** The commune puts the household on its list, or finds that it does not belong there. */
    record ListInCommune(String listNumber, Opinion opinion, String reason) implements HousingRepairCommand {}
}
