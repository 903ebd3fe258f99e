package vn.ansinh.kernel.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Seal;
import vn.ansinh.kernel.value.TextValue;
import vn.ansinh.kernel.value.Wire;

/**
 * Records to canonical JSON and back, strictly: an unknown key, a missing component, a wrong type is a failure, never a
 * default. It knows String, int, long, boolean, enum (kebab case), LocalDate, Instant, YearMonth, {@link TextValue}, List,
 * {@link Personal} and records of these; a record with a single component is written as that component. A component marked
 * {@code @Nullable} may be left out. Nothing else is admitted, so that the stored form is seen in the record itself.
 */
public final class RecordCodec {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    private RecordCodec() {}

    /** Canonical bytes. @throws CodecFailure when a value has no canonical form */
    public static byte[] encode(Record value) {
        return CanonicalJson.bytesOf(toTree(value));
    }

    /**
     * The record that was written.
     *
     * @throws CodecFailure naming the path, when the bytes are not of the type's form
     */
    public static <T extends Record> T decode(byte[] bytes, Class<T> type) {
        return fromTree(CanonicalJson.read(bytes), type);
    }

    public static ObjectNode toTree(Record value) {
        return ((RecordForm) recordForm(value.getClass())).write(value, "");
    }

    public static <T extends Record> T fromTree(JsonNode tree, Class<T> type) {
        return type.cast(recordForm(type).read(tree, ""));
    }

    /** The word that stands for an enum constant: its own wire name, else its name in kebab case. */
    public static String wire(Enum<?> constant) {
        if (constant instanceof Wire named) {
            return named.wire();
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Form {
        JsonNode write(Object value, String path);

        Object read(JsonNode node, String path);
    }

    private static Form recordForm(Class<?> type) {
        Form known = FORMS.get(type);
        if (known == null) {
            // Not computeIfAbsent: building a form asks for the forms of its components.
            known = new RecordForm(type);
            FORMS.put(type, known);
        }
        return known;
    }

    private static Form formOf(Type type, @Nullable String field) {
        if (type instanceof ParameterizedType parameterized) {
            Type element = parameterized.getActualTypeArguments()[0];
            if (parameterized.getRawType() == List.class) {
                return new ListForm(formOf(element, null));
            }
            if (parameterized.getRawType() == Personal.class) {
                if (field == null) {
                    throw new IllegalStateException("a Personal component needs @PersonalField");
                }
                return new PersonalForm(field, formOf(element, null));
            }
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalStateException("not a storable type: " + type);
        }
        if (raw == String.class) {
            return new TextForm("a text", Object::toString, text -> text);
        } else if (raw == LocalDate.class) {
            return new TextForm("a date", Object::toString, LocalDate::parse);
        } else if (raw == YearMonth.class) {
            return new TextForm("a month", Object::toString, YearMonth::parse);
        } else if (raw == Instant.class) {
            return new TextForm("an instant in UTC", Object::toString, RecordCodec::instant);
        } else if (raw == boolean.class || raw == Boolean.class) {
            return new BooleanForm();
        } else if (raw == int.class || raw == Integer.class) {
            return new IntegerForm(true);
        } else if (raw == long.class || raw == Long.class) {
            return new IntegerForm(false);
        } else if (raw.isEnum()) {
            return enumForm(raw);
        } else if (TextValue.class.isAssignableFrom(raw)) {
            return textValueForm(raw);
        } else if (raw.isRecord()) {
            RecordComponent[] components = raw.getRecordComponents();
            return components.length == 1 ? new ScalarForm(raw, components[0]) : new RecordReference(raw);
        }
        throw new IllegalStateException("not a storable type: " + type);
    }

    private static Instant instant(String text) {
        Instant parsed = Instant.parse(text);
        if (!parsed.toString().equals(text)
                || !parsed.truncatedTo(ChronoUnit.MICROS).equals(parsed)) {
            throw new IllegalArgumentException("not canonical, or finer than microseconds");
        }
        return parsed;
    }

    private static Form enumForm(Class<?> raw) {
        Map<String, Object> byWire = new HashMap<>();
        for (Object constant : raw.getEnumConstants()) {
            byWire.put(wire((Enum<?>) constant), constant);
        }
        return new TextForm("one of " + new TreeSet<>(byWire.keySet()), value -> wire((Enum<?>) value), text -> {
            Object constant = byWire.get(text);
            if (constant == null) {
                throw new IllegalArgumentException("not in the list");
            }
            return constant;
        });
    }

    private static Form textValueForm(Class<?> raw) {
        MethodHandle parse = ofOneArgument(find(
                () -> MethodHandles.publicLookup().findStatic(raw, "parse", MethodType.methodType(raw, String.class))));
        return new TextForm(
                "a " + raw.getSimpleName(), value -> ((TextValue) value).text(), text -> invoke("", parse, text));
    }

    /** A record need not be public to be written: a page's cursor is its controller's own affair. */
    private static MethodHandles.Lookup inside(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private interface Lookup {
        MethodHandle get() throws ReflectiveOperationException;
    }

    private static MethodHandle find(Lookup lookup) {
        try {
            return lookup.get();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Of one exact form, whatever it takes and gives: a call need not work out anew how to hand them over. */
    private static MethodHandle ofOneArgument(MethodHandle handle) {
        return handle.asType(MethodType.methodType(Object.class, Object.class));
    }

    private static Object invoke(String path, MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new CodecFailure(path, "could not be read or made", impossible);
        }
    }

    private interface ToText {
        String of(Object value);
    }

    private interface FromText {
        Object of(String text);
    }

    private record TextForm(String what, ToText to, FromText from) implements Form {
        @Override
        public JsonNode write(Object value, String path) {
            return JSON.stringNode(to.of(value));
        }

        @Override
        public Object read(JsonNode node, String path) {
            if (!node.isString()) {
                throw new CodecFailure(path, "must be " + what);
            }
            try {
                return from.of(node.stringValue());
            } catch (DateTimeParseException | IllegalArgumentException refused) {
                throw new CodecFailure(path, "must be " + what, refused);
            }
        }
    }

    private record BooleanForm() implements Form {
        @Override
        public JsonNode write(Object value, String path) {
            return JSON.booleanNode((Boolean) value);
        }

        @Override
        public Object read(JsonNode node, String path) {
            if (!node.isBoolean()) {
                throw new CodecFailure(path, "must be true or false");
            }
            return node.booleanValue();
        }
    }

    private record IntegerForm(boolean narrow) implements Form {
        @Override
        public JsonNode write(Object value, String path) {
            return JSON.numberNode(((Number) value).longValue());
        }

        @Override
        public Object read(JsonNode node, String path) {
            boolean fits = narrow ? node.canConvertToInt() : node.canConvertToLong();
            if (!node.isIntegralNumber() || !fits) {
                throw new CodecFailure(path, "must be an integer");
            }
            if (narrow) {
                return node.intValue();
            }
            return node.longValue();
        }
    }

    private record ListForm(Form element) implements Form {
        @Override
        public JsonNode write(Object value, String path) {
            ArrayNode array = JSON.arrayNode();
            for (Object item : (List<?>) value) {
                array.add(element.write(item, path + "/" + array.size()));
            }
            return array;
        }

        @Override
        public Object read(JsonNode node, String path) {
            if (!node.isArray()) {
                throw new CodecFailure(path, "must be a list");
            }
            List<Object> items = new ArrayList<>(node.size());
            for (JsonNode item : node) {
                items.add(element.read(item, path + "/" + items.size()));
            }
            return List.copyOf(items);
        }
    }

    /**
     * {@code {"field": id, "of": person, "value": …}}, or {@code {"erased": true, "field": id, "of": person}}; for one that
     * was read from an event {@code at}, {@code box} and {@code commit} too, and then nothing else where it was erased.
     */
    private record PersonalForm(String field, Form value) implements Form {
        private static final Set<String> PRESENT = Set.of("field", "of", "value");
        private static final Set<String> ERASED = Set.of("erased", "field", "of");
        private static final Set<String> SEALED = Set.of("at", "box", "commit", "field", "of");
        private static final Set<String> OPENED = Set.of("at", "box", "commit", "field", "of", "value");

        @Override
        public JsonNode write(Object object, String path) {
            Personal<?> personal = (Personal<?>) object;
            ObjectNode node = JSON.objectNode();
            node.put("field", field);
            node.put("of", personal.subject().text());
            Seal seal = personal.seal();
            if (seal != null) {
                node.put("at", seal.at());
                node.put("box", seal.box());
                node.put("commit", seal.commitment());
            }
            Object present = personal.valueOrNull();
            if (present != null) {
                node.set("value", value.write(present, path + "/value"));
            } else if (seal == null) {
                node.put("erased", true);
            }
            return node;
        }

        @Override
        public Object read(JsonNode node, String path) {
            Set<String> keys = node.isObject() ? Set.copyOf(node.propertyNames()) : Set.of();
            boolean sealed = keys.equals(SEALED) || keys.equals(OPENED);
            if (!sealed && !keys.equals(PRESENT) && !keys.equals(ERASED)) {
                throw new CodecFailure(path, "must be a personal datum");
            }
            if (!field.equals(node.get("field").stringValue(null))) {
                throw new CodecFailure(path, "is another field's datum than " + field);
            }
            PersonId subject = PersonId.parse(node.get("of").stringValue(""));
            if (keys.equals(ERASED) && !node.get("erased").booleanValue(false)) {
                throw new CodecFailure(path, "erased can only be true");
            }
            Seal seal = sealed
                    ? new Seal(text(node, "at", path), text(node, "box", path), text(node, "commit", path))
                    : null;
            JsonNode present = node.get("value");
            return new Personal<>(subject, present == null ? null : value.read(present, path + "/value"), seal);
        }

        private static String text(JsonNode node, String key, String path) {
            JsonNode text = node.get(key);
            if (!text.isString()) {
                throw new CodecFailure(path + "/" + key, "must be a text");
            }
            return text.stringValue();
        }
    }

    /** A record with one component, written as that component. */
    private static final class ScalarForm implements Form {
        private final Form component;
        private final MethodHandle accessor;
        private final MethodHandle constructor;

        ScalarForm(Class<?> type, RecordComponent only) {
            component = formOf(only.getGenericType(), null);
            accessor = ofOneArgument(find(() -> inside(type).unreflect(only.getAccessor())));
            constructor = ofOneArgument(find(
                    () -> inside(type).findConstructor(type, MethodType.methodType(void.class, only.getType()))));
        }

        @Override
        public JsonNode write(Object value, String path) {
            return component.write(invoke(path, accessor, value), path);
        }

        @Override
        public Object read(JsonNode node, String path) {
            Object only = component.read(node, path);
            try {
                return invoke(path, constructor, only);
            } catch (IllegalArgumentException refused) {
                throw new CodecFailure(path, "is refused by its type", refused);
            }
        }
    }

    /** A nested record: its form is looked up when used, so that forms may be built in any order. */
    private record RecordReference(Class<?> type) implements Form {
        @Override
        public JsonNode write(Object value, String path) {
            return recordForm(type).write(value, path);
        }

        @Override
        public Object read(JsonNode node, String path) {
            return recordForm(type).read(node, path);
        }
    }

    private static final class RecordForm implements Form {
        private record Component(String name, boolean optional, Form form, MethodHandle accessor) {}

        private final List<Component> components = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();
        private final MethodHandle constructor;

        RecordForm(Class<?> type) {
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                PersonalField field = component.getAnnotation(PersonalField.class);
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                components.add(new Component(
                        component.getName(),
                        optional,
                        formOf(
                                component.getGenericType(),
                                field == null ? null : field.value().wire()),
                        ofOneArgument(find(() -> inside(type).unreflect(component.getAccessor())))));
                names.add(component.getName());
                types.add(component.getType());
            }
            if (names.contains("field") && names.contains("of")) {
                throw new IllegalStateException("would read as a personal datum: " + type);
            }
            constructor = find(() -> inside(type).findConstructor(type, MethodType.methodType(void.class, types)))
                    .asSpreader(Object[].class, types.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        }

        @Override
        public ObjectNode write(Object value, String path) {
            ObjectNode node = JSON.objectNode();
            for (Component component : components) {
                Object present = invoke(path, component.accessor, value);
                if (present != null) {
                    node.set(component.name, component.form.write(present, path + "/" + component.name));
                } else if (!component.optional) {
                    throw new CodecFailure(path + "/" + component.name, "missing");
                }
            }
            return node;
        }

        @Override
        public Object read(JsonNode node, String path) {
            if (!node.isObject()) {
                throw new CodecFailure(path, "must be an object");
            }
            for (String key : node.propertyNames()) {
                if (!names.contains(key)) {
                    throw new CodecFailure(path, "has an unknown key");
                }
            }
            @Nullable Object[] arguments = new @Nullable Object[components.size()];
            for (int i = 0; i < arguments.length; i++) {
                Component component = components.get(i);
                JsonNode present = node.get(component.name);
                if (present != null) {
                    arguments[i] = component.form.read(present, path + "/" + component.name);
                } else if (!component.optional) {
                    throw new CodecFailure(path + "/" + component.name, "missing");
                }
            }
            try {
                return (Object) constructor.invokeExact(arguments);
            } catch (IllegalArgumentException refused) {
                throw new CodecFailure(path, "is refused by its type", refused);
            } catch (RuntimeException | Error broken) {
                throw broken;
            } catch (Throwable impossible) {
                throw new CodecFailure(path, "could not be made", impossible);
            }
        }
    }
}
