package vn.ansinh.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Fact;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.HousingRepairApplication;
import vn.ansinh.command.api.model.InsuranceSupportApplication;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Representation;
import vn.ansinh.command.api.model.SocialAllowanceApplication;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.gate.Caller;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.command.insurance.InsuranceSupportCommand.RegisterInsuranceSupport;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Parts;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What the three lodgings have in common: who is who, papers and facts. Persons are looked up once nothing is wrong. */
final class LodgingForm {
    /** When an import does not say the hour: within office hours, so that the day counts as it stands. */
    private static final LocalTime WITHIN_OFFICE_HOURS = LocalTime.of(9, 0);

    private final PersonRegistry registry;
    private final Caller caller;
    private final Violations violations = new Violations();
    private final Statements statements;

    LodgingForm(PersonRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
        Duty duty = caller.grants().getFirst().duty();
        this.statements = new Statements(violations, duty == null ? Duty.CITIZEN : duty);
    }

    /** The part of a body that every benefit asks for. */
    private record Common(
            String unit,
            Channel channel,
            @Nullable OffsetDateTime receivedAt,
            List<Person> persons,
            String applicant,
            String beneficiary,
            String receiver,
            Representation representation,
            List<HouseholdMember> household,
            List<Document> documents,
            List<Fact> facts) {}

    Function<Reference, CaseCommand> allowance(SocialAllowanceApplication body) {
        Common common = new Common(
                body.getUnit(),
                body.getChannel(),
                body.getReceivedAt(),
                body.getPersons(),
                body.getApplicant(),
                body.getBeneficiary(),
                body.getReceiver(),
                body.getRepresentation(),
                body.getHousehold(),
                body.getDocuments(),
                body.getFacts());
        var lodging = lodging(common, Scheme.ofWire(body.getScheme().getValue()), Words.of(body.getHelp()));
        return reference -> new LodgeSocialAllowance(lodging.apply(reference));
    }

    Function<Reference, CaseCommand> insurance(InsuranceSupportApplication body) {
        Common common = new Common(
                body.getUnit(),
                body.getChannel(),
                body.getReceivedAt(),
                body.getPersons(),
                body.getApplicant(),
                body.getBeneficiary(),
                body.getReceiver(),
                body.getRepresentation(),
                body.getHousehold(),
                body.getDocuments(),
                body.getFacts());
        var lodging = lodging(common, Scheme.ofWire(body.getScheme().getValue()), Help.REGULAR);
        return reference -> new RegisterInsuranceSupport(lodging.apply(reference));
    }

    Function<Reference, CaseCommand> housing(HousingRepairApplication body) {
        Common common = new Common(
                body.getUnit(),
                body.getChannel(),
                body.getReceivedAt(),
                body.getPersons(),
                body.getApplicant(),
                body.getBeneficiary(),
                body.getReceiver(),
                body.getRepresentation(),
                body.getHousehold(),
                body.getDocuments(),
                body.getFacts());
        String address = body.getDwelling().getAddress();
        var lodging = lodging(common, Scheme.HOUSING, Words.of(body.getHelp()));
        return reference -> {
            Given.Lodging given = lodging.apply(reference);
            PersonId beneficiary = given.parties().beneficiary();
            var dwelling = new Parts.Dwelling(
                    registry.dwellingAt(given.unit(), address), given.unit(), Personal.of(beneficiary, address));
            return new ProposeHousingRepair(given, dwelling);
        };
    }

    private Function<Reference, Given.Lodging> lodging(Common body, Scheme scheme, Help help) {
        UnitCode unit = violations.at("/unit", () -> UnitCode.parse(body.unit()));
        Instant receivedAt = receivedAt(body.receivedAt());
        List<Given.Fact> facts = statements.facts("/facts", body.facts());
        List<Given.Paper> papers = statements.papers("/documents", body.documents());
        var persons = new PersonForm(violations).all("/persons", body.persons());
        refsAreKnown(body);
        violations.refuse();
        Parties parties = parties(body, persons);
        return reference -> new Given.Lodging(
                reference,
                scheme,
                help,
                Violations.known(unit),
                Words.of(body.channel()),
                receivedAt,
                parties,
                papers,
                facts);
    }

    private Instant receivedAt(@Nullable OffsetDateTime stated) {
        Moment moment = caller.moment();
        if (!caller.imported()) {
            if (stated != null) {
                violations.add("/receivedAt", "import-only");
            }
            return moment.recordedAt();
        }
        LocalDate day = moment.businessDate();
        Instant arrived = stated == null
                ? day.atTime(WITHIN_OFFICE_HOURS).atZone(Moment.ZONE).toInstant()
                : stated.toInstant();
        if (!Moment.at(arrived).businessDate().equals(day)) {
            violations.add("/receivedAt", "received-on-another-day");
        }
        return Moment.at(arrived).recordedAt();
    }

    private void refsAreKnown(Common body) {
        Map<String, Integer> refs = new HashMap<>();
        for (int i = 0; i < body.persons().size(); i++) {
            if (refs.put(body.persons().get(i).getRef(), i) != null) {
                violations.add("/persons/" + i + "/ref", "person-ref-twice");
            }
        }
        known(refs, "/applicant", body.applicant());
        known(refs, "/beneficiary", body.beneficiary());
        known(refs, "/receiver", body.receiver());
        for (int i = 0; i < body.household().size(); i++) {
            known(refs, "/household/" + i + "/person", body.household().get(i).getPerson());
        }
    }

    private void known(Map<String, Integer> refs, String pointer, String ref) {
        if (!refs.containsKey(ref)) {
            violations.add(pointer, "unknown-person-ref");
        }
    }

    private Parties parties(Common body, List<PersonForm.Named> persons) {
        Map<String, PersonId> ids = new HashMap<>();
        List<Parts.Party> parties = persons.stream()
                .map(named -> {
                    Parts.Party party = named.party(registry);
                    ids.put(named.ref(), party.person());
                    return party;
                })
                .toList();
        Representation representation = body.representation();
        return new Parties(
                parties,
                Violations.known(ids.get(body.applicant())),
                Violations.known(ids.get(body.beneficiary())),
                Violations.known(ids.get(body.receiver())),
                new Parts.Representation(
                        RepresentationGround.valueOf(representation.getGround().name()),
                        representation.getFrom(),
                        representation.getUntil()),
                body.household().stream()
                        .map(member -> new Parts.HouseholdMember(
                                Violations.known(ids.get(member.getPerson())),
                                Relation.valueOf(member.getRelation().name()),
                                member.getFrom(),
                                member.getUntil()))
                        .toList());
    }
}
