package vn.ansinh.command.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/**
 * A person draws a scheme's allowance once, whichever case granted it. Only of what is drawn month by month until somebody
 * ends it: insurance support is granted for counted months and may be asked for again, a funeral is one death's, and no
 * text says that a house is helped once whatever the programme.
 */
public final class OneGrantAtATime {
    private static final Set<Scheme> DRAWN_UNTIL_ENDED =
            EnumSet.of(Scheme.SOCIAL_ALLOWANCE, Scheme.CARE_SUPPORT, Scheme.SOCIAL_PENSION);

    private OneGrantAtATime() {}

    /** Whether one of these cases grants the scheme to the person already. Emergency help is given once and hinders nothing. */
    public static boolean isGrantedBy(List<OtherCase> others, Scheme scheme, Help help, PersonId beneficiary) {
        return help == Help.REGULAR
                && DRAWN_UNTIL_ENDED.contains(scheme)
                && others.stream()
                        .filter(other -> other.scheme() == scheme)
                        .filter(other -> other.person().equals(beneficiary))
                        .anyMatch(other -> other.drawn() != null);
    }
}
