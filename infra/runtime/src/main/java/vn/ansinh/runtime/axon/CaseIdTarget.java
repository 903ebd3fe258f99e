package vn.ansinh.runtime.axon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.ansinh.command.appointment.OfficialCall;

/**
 * A command is for the case that its component {@code caseId} names, or for the {@code official}; so commands need no annotation
 * of Axon's.
 */
final class CaseIdTarget implements CommandTargetResolver {
    private static final ClassValue<MethodHandle> ACCESSORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                Method accessor = type.getDeclaredMethod(type == OfficialCall.class ? "official" : "caseId");
                // Commands are package-private where nobody else needs them.
                accessor.setAccessible(true);
                return MethodHandles.lookup().unreflect(accessor);
            } catch (ReflectiveOperationException missing) {
                throw new IllegalArgumentException(type.getName() + " has no component caseId", missing);
            }
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Object payload = command.getPayload();
        try {
            Object caseId = ACCESSORS.get(payload.getClass()).invoke(payload);
            // As text: the lock and the stream are found by it, and two equal ids must be one key.
            return new VersionedAggregateIdentifier((Object) caseId.toString(), null);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable broken) {
            throw new IllegalArgumentException("the command's caseId could not be read", broken);
        }
    }
}
