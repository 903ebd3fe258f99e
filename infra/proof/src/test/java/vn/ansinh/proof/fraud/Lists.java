package vn.ansinh.proof.fraud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

/** The lists of poor households of the communes, each approved on the first day of what is told. */
final class Lists {
    private final Map<UnitCode, List<Home>> poor = new TreeMap<>();

    void add(Home home) {
        poor.computeIfAbsent(home.commune(), begun -> new ArrayList<>()).add(home);
    }

    void into(Province province, History history) {
        province.homes().stream().filter(Home::poor).forEach(this::add);
        int number = 0;
        for (Map.Entry<UnitCode, List<Home>> list : poor.entrySet()) {
            UnitCode unit = list.getKey();
            RecognisedListId id = RecognisedListId.of(Province.hex(++number));
            By verifier = History.official(province.officials(unit).verifier(), Duty.VERIFIER, unit);
            By approver = History.official(province.officials(unit).approver(), Duty.APPROVER, unit);
            List<Home> homes = list.getValue();
            history.add(
                    id.text(),
                    new ListProposed(
                            verifier,
                            Province.BEGIN,
                            id,
                            unit,
                            ListKind.YEARLY,
                            number + "/QD-UBND",
                            Province.BEGIN,
                            SignerCapacity.CHAIR,
                            Province.BEGIN,
                            Province.END,
                            homes.size(),
                            homes.stream().mapToInt(it -> it.members().size()).sum()),
                    verifier,
                    Province.BEGIN);
            for (Home home : homes) {
                history.add(
                        id.text(),
                        new HouseholdListed(
                                "HN-" + home.number(),
                                HouseholdClass.POOR,
                                Province.BEGIN,
                                Province.END,
                                home.members().stream()
                                        .map(it -> listed(it, it.equals(home.head())))
                                        .toList(),
                                List.of()),
                        verifier,
                        Province.BEGIN);
            }
            history.add(
                    id.text(),
                    new ListApproved(approver, Province.BEGIN.plusDays(1), id),
                    approver,
                    Province.BEGIN.plusDays(1));
        }
    }

    private static ListedMember listed(Resident member, boolean head) {
        return new ListedMember(
                member.id(),
                head,
                Personal.of(member.id(), member.name()),
                Personal.of(member.id(), member.born()),
                Personal.of(member.id(), member.sex()),
                Personal.of(member.id(), member.number()));
    }
}
