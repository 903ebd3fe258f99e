package vn.ansinh.proof.fraud;

import java.util.List;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.UnitCode;

/** A household of the made-up province, its head first. */
record Home(int number, UnitCode commune, String address, DwellingId dwelling, boolean poor, List<Resident> members) {
    Home {
        members = List.copyOf(members);
    }

    Resident head() {
        return members.getFirst();
    }
}
