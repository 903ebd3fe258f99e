package vn.ansinh.command.detection;

import java.util.List;
import java.util.Optional;

/** All detectors, in order of the dossier. */
public final class Detectors {
    public static final List<Detector> ALL = List.of(
            new DeadStillPaid(),
            new MovedStillPaid(),
            new DetainedStillPaid(),
            new TwoPlacesAtOnce(),
            new TwoSchemesAtOnce(),
            new SamePersonTwice(),
            new OneReceiverForMany(),
            new OneAccountForMany(),
            new OnePhoneForMany(),
            new OneAddressForMany(),
            new OfficialReceives(),
            new UnknownPerson(),
            new NumberDisagrees(),
            new FuneralWithoutRecord(),
            new DecisionNotOurs(),
            new DecisionNumbersWithHoles(),
            new DeciderCloseToBeneficiary(),
            new TwoAccountsOfOnePerson(),
            new PaperUsedAgain(),
            new FileUsedAgain(),
            new PapersOfOneDay(),
            new IssuerStandsOut(),
            new IncomeAgainstPoverty(),
            new PensionAgainstSocialPension(),
            new OfficialOnTheList(),
            new CommuneStandsOut(),
            new PhotoUsedAgain(),
            new HouseHelpedBefore(),
            new HouseholdCountedTwice(),
            new ListCopiedAtBaseChange(),
            new AgeEdgePassedOver());

    private Detectors() {}

    /** The one of this name; empty when it is none of this program's. */
    public static Optional<Detector> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
