package vn.ansinh.proof.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Whoever reads cases asks the door, itself or through a class that it calls, before they are shown. */
final class PassTheDoor extends ArchCondition<JavaClass> {
    private final Set<String> readings;
    private final String door;

    /**
     * The condition.
     *
     * @param readings full names of the ports that cases are read through
     * @param door full name of the type whose {@code disclose} must be called
     */
    PassTheDoor(Set<String> readings, String door) {
        super("call disclose where they read cases");
        this.readings = readings;
        this.door = door;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean reads = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> readings.contains(call.getTargetOwner().getName()));
        boolean asks = asks(type)
                || type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTargetOwner)
                        .anyMatch(this::asks);
        events.add(new SimpleConditionEvent(
                type, !reads || asks, type.getName() + " reads cases and never asks whether they may be shown"));
    }

    private boolean asks(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(door)
                        && call.getName().startsWith("disclose"));
    }
}
