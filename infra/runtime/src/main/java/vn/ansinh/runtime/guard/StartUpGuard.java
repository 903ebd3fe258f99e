package vn.ansinh.runtime.guard;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Asks every check once all beans are made and before any of them starts: no event is sequenced and no request is taken by a
 * node that is half right. It gathers all refusals, because an operator wants to fix them in one go.
 */
@Component
public class StartUpGuard implements SmartInitializingSingleton {
    private final ObjectProvider<StartUpCheck> checks;

    StartUpGuard(ObjectProvider<StartUpCheck> checks) {
        this.checks = checks;
    }

    /** Refuses the start. @throws StartUpRefused with all that is wrong */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> refusals = new ArrayList<>();
        checks.orderedStream().forEach(check -> refusals.addAll(check.refusals()));
        if (!refusals.isEmpty()) {
            throw new StartUpRefused(String.join(" ", refusals));
        }
    }
}
