package vn.ansinh.command.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.PartyEntry;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Scheme;

/** What an append writes beside its events: reservations, numbers, indexes. */
final class Notes {
    private Notes() {}

    static AppendNotes lodged(Matter matter, CaseId caseId) {
        CaseFile file = matter.file();
        return new AppendNotes(
                null,
                keys(matter),
                List.of(),
                parties(file, caseId),
                null,
                file.lodging().reference(),
                null);
    }

    static AppendNotes ended(Matter matter) {
        return new AppendNotes(null, List.of(), keys(matter), List.of(), null, null, null);
    }

    /** The decision ends the open application: its keys are free for the next. */
    static AppendNotes decided(Matter matter, DecisionNumber number) {
        return new AppendNotes(null, List.of(), keys(matter), List.of(), number, null, null);
    }

    static AppendNotes signed(DecisionNumber number) {
        return new AppendNotes(null, List.of(), List.of(), List.of(), number, null, null);
    }

    static AppendNotes reopened(Matter matter, DecisionNumber number) {
        return new AppendNotes(null, keys(matter), List.of(), List.of(), number, null, null);
    }

    /** A number that was found to be a person's leads to them with the very append that says so. */
    static AppendNotes claiming(Given.Details details) {
        return new AppendNotes(null, List.of(), List.of(), List.of(), null, null, null, details.claim());
    }

    static AppendNotes posted(PostingId posting) {
        return new AppendNotes(null, List.of(), List.of(), List.of(), null, null, posting);
    }

    /** One open application per beneficiary, scheme and kind of help; for housing per household member and dwelling. */
    private static List<ReservationKey> keys(Matter matter) {
        CaseFile file = matter.file();
        Scheme scheme = file.lodging().scheme();
        Help help = matter.procedure().help();
        Set<ReservationKey> keys = new LinkedHashSet<>();
        keys.add(ReservationKey.of(scheme, help, file.beneficiary()));
        if (scheme == Scheme.HOUSING) {
            file.parties().household().forEach(member -> keys.add(ReservationKey.of(scheme, help, member.person())));
            if (file.dwelling() != null) {
                keys.add(ReservationKey.of(scheme, help, file.dwelling().dwelling()));
            }
        }
        return List.copyOf(keys);
    }

    private static List<PartyEntry> parties(CaseFile file, CaseId caseId) {
        Parties parties = file.parties();
        Scheme scheme = file.lodging().scheme();
        List<PartyEntry> entries = new ArrayList<>();
        entries.add(new PartyEntry(parties.applicant(), caseId, scheme, PartyEntry.Part.APPLICANT));
        entries.add(new PartyEntry(parties.beneficiary(), caseId, scheme, PartyEntry.Part.BENEFICIARY));
        entries.add(new PartyEntry(parties.receiver(), caseId, scheme, PartyEntry.Part.RECEIVER));
        parties.household().stream()
                .map(HouseholdMember::person)
                .distinct()
                .map(person -> member(person, caseId, scheme))
                .forEach(entries::add);
        return List.copyOf(entries);
    }

    private static PartyEntry member(PersonId person, CaseId caseId, Scheme scheme) {
        return new PartyEntry(person, caseId, scheme, PartyEntry.Part.HOUSEHOLD);
    }

    /** The same notes, with the answer that the gate drafted. */
    static AppendNotes answering(AppendNotes notes, @Nullable LedgerEntry ledger) {
        return new AppendNotes(
                ledger,
                notes.take(),
                notes.free(),
                notes.parties(),
                notes.number(),
                notes.reference(),
                notes.posting(),
                notes.claim(),
                notes.forget(),
                notes.appointments());
    }
}
