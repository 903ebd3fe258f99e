package vn.ansinh.proof.planted.query.leadership;

import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.proof.planted.query.disclose.Disclosure;
import vn.ansinh.proof.planted.query.port.Views;

/** Has the door at hand and shows a case without asking it. */
@RestController
class StatusBesideTheDoor {
    private final Disclosure disclosure;
    private final Views views;

    StatusBesideTheDoor(Disclosure disclosure, Views views) {
        this.disclosure = disclosure;
        this.views = views;
    }

    String read(String caseId) {
        return views.find(caseId) + disclosure.hashCode();
    }
}
