package vn.ansinh.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.TextValue;

/**
 * Sealing cannot be forgotten: whatever an event holds is a datum with a class, a text that says why it tells of nobody, or of a
 * type that holds no free words. Of what is sealed, everything inside is sealed with it.
 */
class EveryComponentHasItsClassTest {
    private static final Set<Class<?>> OPEN = Set.of(
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Long.class,
            Boolean.class,
            LocalDate.class,
            Instant.class,
            YearMonth.class);

    /** Of a type that holds no free words, and telling of a person all the same. */
    private static final Set<Class<?>> TELLING = Set.of(Sex.class, PersonNumber.class);

    static Collection<EventCatalogue.Entry> entries() {
        return EventCatalogue.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyComponent_hasItsClass(EventCatalogue.Entry entry) {
        assertThat(unclassed(entry.type())).isEmpty();
    }

    private record Forgetful(
            PersonId person,
            String name,
            List<String> words,
            Sex sex,
            Personal<String> unmarked,
            Inner inner,
            @NoPersonalData("a name in disguise") Personal<String> disguised,
            @PersonalField(Datum.FULL_NAME) Personal<String> sealed,
            @NoPersonalData("digest") String digest) {}

    private record Inner(@PersonalField(Datum.NOTE) Personal<Words> sealed, String open) {}

    private record Words(String words) {}

    @Test
    void whatIsForgotten_isFound() {
        assertThat(unclassed(Forgetful.class))
                .containsExactly(
                        "Forgetful.name",
                        "Forgetful.words",
                        "Forgetful.sex",
                        "Forgetful.unmarked",
                        "Inner.open",
                        "Forgetful.disguised");
    }

    private static List<String> unclassed(Class<?> record) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            collect(component, component.getGenericType(), found);
        }
        return found;
    }

    private static void collect(RecordComponent component, Type type, List<String> found) {
        if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
            collect(component, of.getActualTypeArguments()[0], found);
            return;
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        boolean classed;
        if (raw == Personal.class) {
            classed = component.isAnnotationPresent(PersonalField.class);
        } else if (raw == String.class) {
            classed = component.isAnnotationPresent(NoPersonalData.class);
        } else if (raw.isEnum() || TextValue.class.isAssignableFrom(raw)) {
            classed = !TELLING.contains(raw);
        } else if (raw.isRecord()) {
            found.addAll(unclassed(raw));
            return;
        } else {
            classed = OPEN.contains(raw);
        }
        if (!classed) {
            found.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
    }
}
