package vn.ansinh.command.casework;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.value.Personal;

/** The same event after every personal value in it was erased. */
final class Erasure {
    private Erasure() {}

    static ApplicationEvent of(ApplicationEvent event) {
        Object erased = erase(event);
        if (erased instanceof ApplicationEvent same) {
            return same;
        }
        throw new AssertionError("an event stays an event");
    }

    private static @Nullable Object erase(@Nullable Object value) {
        if (value instanceof Personal<?> personal) {
            return Personal.erased(personal.subject());
        } else if (value instanceof List<?> list) {
            return list.stream().map(Erasure::erase).toList();
        } else if (value instanceof Record parts && value.getClass().getName().contains(".event.")) {
            return rebuilt(parts);
        }
        return value;
    }

    private static Object rebuilt(Record parts) {
        try {
            RecordComponent[] components = parts.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = erase(components[i].getAccessor().invoke(parts));
            }
            return parts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
