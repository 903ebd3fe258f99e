package vn.ansinh.query.caseworker.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.caseworker.search.CaseNames.Name;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** The names, phone numbers and bank accounts of each case's parties, as they stand now. */
@Component
public final class CaseNamesProjection implements Projection<CaseNames> {
    private final NameWords words;
    private final SoughtNumbers numbers;

    public CaseNamesProjection(NameWords words, SoughtNumbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "case-names";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<CaseNames> document() {
        return CaseNames.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("persons.words"),
                List.of("persons.person"),
                List.of("persons.phone"),
                List.of("persons.account"));
    }

    @Override
    public Set<Datum> opens() {
        return Set.of(Datum.FULL_NAME, Datum.PHONE, Datum.BANK_ACCOUNT);
    }

    @Override
    public CaseNames apply(@Nullable CaseNames before, Occurred occurred) {
        ApplicationEvent event = Lodgings.caseEvent(occurred);
        if (before == null) {
            Lodging lodging = Lodgings.of(event);
            return new CaseNames(
                    lodging.unit(),
                    lodging.parties().persons().stream().map(this::name).toList());
        }
        return switch (event) {
            case CaseEvent.PartyCorrected it -> with(before, it.now());
            case CaseEvent.IdentityCleared it -> with(before, it.party());
            default -> before;
        };
    }

    private CaseNames with(CaseNames before, Party now) {
        return new CaseNames(
                before.unit(),
                before.persons().stream()
                        .map(name -> name.person().equals(now.person()) ? name(now) : name)
                        .toList());
    }

    private Name name(Party party) {
        Personal<String> phone = party.phone();
        Personal<BankAccount> account = party.account();
        return new Name(
                party.person(),
                party.fullName().value().map(words::digestsOf).orElse(List.of()),
                phone == null ? null : phone.value().map(numbers::ofPhone).orElse(null),
                account == null
                        ? null
                        : account.value()
                                .map(BankAccount::number)
                                .map(numbers::ofAccount)
                                .orElse(null));
    }
}
