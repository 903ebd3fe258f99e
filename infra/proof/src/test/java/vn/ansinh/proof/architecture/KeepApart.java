package vn.ansinh.proof.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** Sibling packages, each of which may depend on anything but its siblings. */
final class KeepApart extends ArchCondition<JavaClass> {
    private final List<String> rooms;

    KeepApart(List<String> rooms) {
        super("not depend on a sibling among " + rooms);
        this.rooms = rooms;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> own = roomOf(type);
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    Optional<String> other = roomOf(dependency.getTargetClass());
                    return other.isPresent() && !other.equals(own);
                })
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
    }

    private Optional<String> roomOf(JavaClass type) {
        String name = type.getPackageName();
        return rooms.stream()
                .filter(room -> name.equals(room) || name.startsWith(room + "."))
                .findFirst();
    }
}
