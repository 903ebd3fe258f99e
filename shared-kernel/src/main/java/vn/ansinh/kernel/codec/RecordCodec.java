package vn.ansinh.kernel.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.IsoDate;
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
    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    private RecordCodec() {}

    /** How data that stand sealed in what is read come to their values; without one they stay as they are. */
    public interface Opening {
        /**
         * A datum that stands sealed.
         *
         * @param field which datum it is
         * @param pointer the way to it, each step after a slash
         * @param at where it was sealed, when that stands beside it
         * @return with its value, or still closed
         */
        Opened open(
                Datum field,
                PersonId subject,
                Supplier<String> pointer,
                @Nullable String at,
                String box,
                String commitment);

        /** Of a datum that stands neither sealed nor erased, or as both. */
        RuntimeException refusal(String what);
    }

    /**
     * What {@link Opening#open} made of a datum.
     *
     * @param value canonical JSON; null when it stays closed
     */
    // The array is made for whoever asked.
    @SuppressWarnings("ArrayRecordComponent")
    public record Opened(Seal seal, byte @Nullable [] value) {}

    /** Canonical bytes. @throws CodecFailure when a value has no canonical form */
    public static byte[] encode(Record value) {
        var out = new CanonicalText(false);
        recordForm(value.getClass()).write(value, out);
        return out.bytes();
    }

    /**
     * The same with personal data as they stand sealed in their events, and none of their values.
     *
     * @throws IllegalStateException for a value that no event holds
     */
    public static byte[] encodeClosed(Record value, Parts parts) {
        var out = new CanonicalText(true);
        recordForm(value.getClass()).write(value, parts, out);
        return out.bytes();
    }

    /**
     * The record that was written.
     *
     * @throws CodecFailure naming the path, when the bytes are not of the type's form
     */
    public static <T extends Record> T decode(byte[] bytes, Class<T> type) {
        return decoded(bytes, type, null);
    }

    /** The same, where data stand sealed. @throws RuntimeException what the opening throws */
    public static <T extends Record> T decode(byte[] bytes, Class<T> type, Opening opening) {
        return decoded(bytes, type, opening);
    }

    private static <T extends Record> T decoded(byte[] bytes, Class<T> type, @Nullable Opening opening) {
        var in = new JsonCursor(bytes);
        Object read = recordForm(type).read(in, opening);
        in.end();
        return type.cast(read);
    }

    /** What {@link #encode} writes, as a tree. */
    public static ObjectNode toTree(Record value) {
        return (ObjectNode) CanonicalJson.read(encode(value));
    }

    /** What {@link #decode} reads, from a tree. */
    public static <T extends Record> T fromTree(JsonNode tree, Class<T> type) {
        return decode(CanonicalJson.bytesOf(tree), type);
    }

    /** The word that stands for an enum constant: its own wire name, else its name in kebab case. */
    public static String wire(Enum<?> constant) {
        if (constant instanceof Wire named) {
            return named.wire();
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Form {
        void write(Object value, CanonicalText out);

        /** These parts alone; what has none is written whole. */
        default void write(Object value, Parts parts, CanonicalText out) {
            write(value, out);
        }

        Object read(JsonCursor in, @Nullable Opening opening);
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

    private static Form formOf(Type type, @Nullable Datum field) {
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
            return new TextForm("a date", Object::toString, IsoDate::read);
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
                "a " + raw.getSimpleName(), value -> ((TextValue) value).text(), text -> invoke(parse, text));
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

    private static Object invoke(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("could not be read or made", impossible);
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
        public void write(Object value, CanonicalText out) {
            out.text(to.of(value));
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            String text = in.text(what);
            try {
                return from.of(text);
            } catch (DateTimeException | IllegalArgumentException refused) {
                throw new CodecFailure(in.way().toString(), "must be " + what, refused);
            }
        }
    }

    private record BooleanForm() implements Form {
        @Override
        public void write(Object value, CanonicalText out) {
            out.truth((Boolean) value);
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            return in.truth();
        }
    }

    private record IntegerForm(boolean narrow) implements Form {
        @Override
        public void write(Object value, CanonicalText out) {
            out.integer(((Number) value).longValue());
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            long integer = in.integer();
            if (!narrow) {
                return integer;
            }
            if (integer != (int) integer) {
                throw in.failure("must be an integer");
            }
            return (int) integer;
        }
    }

    private record ListForm(Form element) implements Form {
        @Override
        public void write(Object value, CanonicalText out) {
            write(value, Parts.ALL, out);
        }

        @Override
        public void write(Object value, Parts parts, CanonicalText out) {
            out.begin('[');
            int index = 0;
            for (Object item : (List<?>) value) {
                out.element(index++);
                element.write(item, parts, out);
                out.way().leave();
            }
            out.end(']');
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            in.begin('[', "a list");
            List<Object> items = new ArrayList<>();
            while (in.more(']', items.isEmpty())) {
                in.way().enter(items.size());
                items.add(element.read(in, opening));
                in.way().leave();
            }
            return List.copyOf(items);
        }
    }

    /**
     * {@code {"field": id, "of": person, "value": …}}, or {@code {"erased": true, "field": id, "of": person}}; for one that
     * was read from an event {@code at}, {@code box} and {@code commit} too, and then nothing else where it was erased.
     */
    private record PersonalForm(Datum field, Form value) implements Form {
        @Override
        public void write(Object object, CanonicalText out) {
            Personal<?> personal = (Personal<?>) object;
            Seal seal = personal.seal();
            Object present = personal.valueOrNull();
            out.begin('{');
            if (seal != null) {
                member("at", seal.at(), out);
                member("box", seal.box(), out);
                member("commit", seal.commitment(), out);
            } else if (present == null) {
                out.key("erased");
                out.truth(true);
                out.way().leave();
            }
            member("field", field.wire(), out);
            member("of", personal.subject().text(), out);
            if (present != null && out.isClosed()) {
                if (seal == null) {
                    throw new IllegalStateException("a view may keep a personal datum only as its event holds it");
                }
            } else if (present != null) {
                out.key("value");
                value.write(present, out);
                out.way().leave();
            }
            out.end('}');
        }

        private static void member(String key, String text, CanonicalText out) {
            out.key(key);
            out.text(text);
            out.way().leave();
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            var read = new DatumRead();
            in.begin('{', "a personal datum");
            for (boolean first = true; in.more('}', first); first = false) {
                read.member(in, value);
            }
            return read.datum(field, value, in, opening);
        }
    }

    /** The members of one datum as they come. */
    private static final class DatumRead {
        private static final byte[] AT = key("at");
        private static final byte[] BOX = key("box");
        private static final byte[] COMMIT = key("commit");
        private static final byte[] FIELD = key("field");
        private static final byte[] OF = key("of");

        private @Nullable String at;
        private @Nullable String box;
        private @Nullable String commitment;
        private @Nullable String field;
        private @Nullable String of;
        private @Nullable Object value;
        private boolean erased;

        void member(JsonCursor in, Form form) {
            if (in.isKey(BOX)) {
                box = once(box, in);
            } else if (in.isKey(COMMIT)) {
                commitment = once(commitment, in);
            } else if (in.isKey(FIELD)) {
                field = once(field, in);
            } else if (in.isKey(OF)) {
                of = once(of, in);
            } else if (in.isKey(AT)) {
                at = once(at, in);
            } else {
                rest(in, form);
            }
        }

        private void rest(JsonCursor in, Form form) {
            String key = in.key();
            if (key.equals("value") && value == null) {
                in.way().enter(key);
                value = form.read(in, null);
                in.way().leave();
            } else if (key.equals("erased") && !erased) {
                erased = in.truth();
                if (!erased) {
                    throw in.failure("erased can only be true");
                }
            } else {
                throw in.failure("must be a personal datum");
            }
        }

        private static String once(@Nullable String before, JsonCursor in) {
            if (before != null) {
                throw in.failure("must be a personal datum");
            }
            return in.text("a text");
        }

        Personal<?> datum(Datum expected, Form form, JsonCursor in, @Nullable Opening opening) {
            if (field == null || of == null) {
                throw in.failure("must be a personal datum");
            }
            if (!expected.wire().equals(field)) {
                throw in.failure("is another field's datum than " + expected.wire());
            }
            PersonId subject = PersonId.parse(of);
            if (box != null && commitment != null) {
                return sealed(expected, subject, box, commitment, form, in, opening);
            }
            boolean sealedInPart = at != null || box != null || commitment != null;
            if (sealedInPart || erased == (value != null)) {
                throw in.failure("must be a personal datum");
            }
            if (opening != null && value != null) {
                throw opening.refusal("a personal datum that is not sealed");
            }
            return new Personal<>(subject, value, null);
        }

        private Personal<?> sealed(
                Datum datum,
                PersonId subject,
                String inBox,
                String committed,
                Form form,
                JsonCursor in,
                @Nullable Opening opening) {
            if (opening == null) {
                if (at == null || erased) {
                    throw in.failure("must be a personal datum");
                }
                return new Personal<>(subject, value, new Seal(at, inBox, committed));
            }
            if (value != null || erased) {
                throw opening.refusal("a datum both sealed and not");
            }
            Opened opened = opening.open(datum, subject, in.way()::toString, at, inBox, committed);
            byte[] told = opened.value();
            if (told == null) {
                return new Personal<>(subject, null, opened.seal());
            }
            var inside = new JsonCursor(told, in.way());
            Object opens = form.read(inside, null);
            inside.end();
            return new Personal<>(subject, opens, opened.seal());
        }
    }

    private static byte[] key(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
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
        public void write(Object value, CanonicalText out) {
            component.write(invoke(accessor, value), out);
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            Object only = component.read(in, opening);
            try {
                return invoke(constructor, only);
            } catch (IllegalArgumentException refused) {
                throw new CodecFailure(in.way().toString(), "is refused by its type", refused);
            }
        }
    }

    /** A nested record: its form is looked up when first used, so that forms may be built in any order. */
    private static final class RecordReference implements Form {
        private final Class<?> type;
        private @Nullable Form known;

        RecordReference(Class<?> type) {
            this.type = type;
        }

        // Two threads may look up at once, and find the same or its equal.
        private Form form() {
            Form form = known;
            if (form == null) {
                form = recordForm(type);
                known = form;
            }
            return form;
        }

        @Override
        public void write(Object value, CanonicalText out) {
            form().write(value, out);
        }

        @Override
        public void write(Object value, Parts parts, CanonicalText out) {
            form().write(value, parts, out);
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            return form().read(in, opening);
        }
    }

    private static final class RecordForm implements Form {
        /** A component with its place among the constructor's arguments. Nobody changes the key. */
        @SuppressWarnings("ArrayRecordComponent")
        private record Component(
                String name, byte[] key, int place, boolean optional, Form form, MethodHandle accessor) {}

        /** In the order of their names, as they are written. */
        private final Component[] components;

        private final MethodHandle constructor;

        RecordForm(Class<?> type) {
            List<Class<?>> types = new ArrayList<>();
            List<Component> found = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (RecordComponent component : type.getRecordComponents()) {
                PersonalField field = component.getAnnotation(PersonalField.class);
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                found.add(new Component(
                        component.getName(),
                        RecordCodec.key(component.getName()),
                        types.size(),
                        optional,
                        formOf(component.getGenericType(), field == null ? null : field.value()),
                        ofOneArgument(find(() -> inside(type).unreflect(component.getAccessor())))));
                names.add(component.getName());
                types.add(component.getType());
            }
            if (names.contains("field") && names.contains("of")) {
                throw new IllegalStateException("would read as a personal datum: " + type);
            }
            found.sort(Comparator.comparing(Component::name));
            components = found.toArray(Component[]::new);
            constructor = find(() -> inside(type).findConstructor(type, MethodType.methodType(void.class, types)))
                    .asSpreader(Object[].class, types.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        }

        @Override
        public void write(Object value, CanonicalText out) {
            write(value, Parts.ALL, out);
        }

        @Override
        public void write(Object value, Parts parts, CanonicalText out) {
            out.begin('{');
            for (Component component : components) {
                Parts within = parts.within(component.name);
                if (within == null) {
                    continue;
                }
                Object present = invoke(component.accessor, value);
                if (present != null) {
                    out.key(component.name, component.key);
                    component.form.write(present, within, out);
                    out.way().leave();
                } else if (!component.optional) {
                    throw missing(component, out.way());
                }
            }
            out.end('}');
        }

        @Override
        public Object read(JsonCursor in, @Nullable Opening opening) {
            in.begin('{', "an object");
            @Nullable Object[] arguments = new @Nullable Object[components.length];
            int next = 0;
            for (boolean first = true; in.more('}', first); first = false) {
                int index = component(in, next);
                Component component = components[index];
                if (arguments[component.place] != null) {
                    throw in.failure("has a key twice");
                }
                in.way().enter(component.name);
                arguments[component.place] = component.form.read(in, opening);
                in.way().leave();
                next = index + 1;
            }
            for (Component component : components) {
                if (arguments[component.place] == null && !component.optional) {
                    throw missing(component, in.way());
                }
            }
            return made(arguments, in);
        }

        /** Which component's key stands here, past it: the next one where they come in order, or one further on where some are left out. */
        private int component(JsonCursor in, int next) {
            for (int i = next; i < components.length; i++) {
                if (in.isKey(components[i].key)) {
                    return i;
                }
            }
            String key = in.key();
            for (int i = 0; i < components.length; i++) {
                if (components[i].name.equals(key)) {
                    return i;
                }
            }
            throw in.failure("has an unknown key");
        }

        private static CodecFailure missing(Component component, Way way) {
            return new CodecFailure(way + "/" + component.name, "missing");
        }

        private Object made(@Nullable Object[] arguments, JsonCursor in) {
            try {
                return (Object) constructor.invokeExact(arguments);
            } catch (IllegalArgumentException refused) {
                throw new CodecFailure(in.way().toString(), "is refused by its type", refused);
            } catch (RuntimeException | Error broken) {
                throw broken;
            } catch (Throwable impossible) {
                throw new CodecFailure(in.way().toString(), "could not be made", impossible);
            }
        }
    }
}
