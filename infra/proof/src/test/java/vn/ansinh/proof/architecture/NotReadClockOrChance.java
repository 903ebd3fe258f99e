package vn.ansinh.proof.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Method references count as calls: {@code Instant::now} reads the clock as well. */
final class NotReadClockOrChance extends ArchCondition<JavaClass> {
    private static final Set<String> SOURCES = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.time.InstantSource.system",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.Date.<init>");

    NotReadClockOrChance() {
        super("read no clock and draw no lot");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> readsClockOrChance(access.getTarget()))
                .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
    }

    private static boolean readsClockOrChance(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        if (SOURCES.contains(owner + "." + name)) {
            return true;
        }
        boolean givenAClock = target.getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !givenAClock;
        boolean systemClock = owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
        return now || systemClock;
    }
}
