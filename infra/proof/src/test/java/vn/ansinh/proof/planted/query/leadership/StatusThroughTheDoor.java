package vn.ansinh.proof.planted.query.leadership;

import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.proof.planted.query.disclose.Disclosure;
import vn.ansinh.proof.planted.query.port.Views;

/** Keeps every rule. */
@RestController
class StatusThroughTheDoor {
    private final Disclosure disclosure;
    private final Views views;

    StatusThroughTheDoor(Disclosure disclosure, Views views) {
        this.disclosure = disclosure;
        this.views = views;
    }

    String read(String caseId) {
        disclosure.disclose(caseId);
        return views.find(caseId);
    }
}
