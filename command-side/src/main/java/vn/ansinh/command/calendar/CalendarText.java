package vn.ansinh.command.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.value.Certainty;

/** Reads a calendar's text and refuses what cannot be a calendar. */
final class CalendarText {
    private static final String FILE = "policy/working-days.yaml";
    private static final WorkingCalendar OF_THE_PROVINCE = parse(FILE, resource());

    private final Map<String, LegalSource> sources = new HashMap<>();
    private final Map<Integer, Certainty> years = new HashMap<>();
    private final Map<LocalDate, DayOff> daysOff = new HashMap<>();
    private final Map<LocalDate, DayOff> workedSaturdays = new HashMap<>();

    private CalendarText() {}

    static WorkingCalendar load() {
        return OF_THE_PROVINCE;
    }

    static WorkingCalendar parse(String file, String text) {
        return new CalendarText().read(Entry.of(file, text), Sha256.hex(text), text);
    }

    private WorkingCalendar read(Entry root, String digest, String text) {
        String name = root.text("calendar");
        Entry hours = root.entry("officeHours");
        LocalTime closes = closes(hours);
        ZoneId zone = zone(hours);
        source(hours.entry("source"));
        Certainty ofHours = hours.choice("certainty", Certainty.class);
        hours.done();
        Entry counting = root.entry("counting");
        LegalSource countingRule = source(counting.entry("source"));
        Certainty ofCounting = counting.choice("certainty", Certainty.class);
        counting.done();
        Entry named = root.entry("sources");
        named.keys().forEach(key -> sources.put(key, source(named.entry(key))));
        root.entries("years").forEach(this::year);
        root.done();
        return new WorkingCalendar(
                name, digest, closes, zone, ofHours, countingRule, ofCounting, years, daysOff, workedSaturdays, text);
    }

    private void year(Entry entry) {
        int year = (int) entry.whole("year");
        if (years.put(year, entry.choice("certainty", Certainty.class)) != null) {
            throw entry.refuse("year twice: " + year);
        }
        if (years.size() > 1 && !years.containsKey(year - 1)) {
            throw entry.refuse("the years have a gap before " + year);
        }
        entry.entries("daysOff").forEach(day -> dayOff(year, day));
        entry.entries("swaps").forEach(swap -> swap(year, swap));
        entry.done();
    }

    private void dayOff(int year, Entry entry) {
        LocalDate on = entry.date("on");
        put(daysOff, year, entry, "on", new DayOff(on, entry.text("name"), named(entry), sure(entry)));
        if (on.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            throw entry.refuseAt("on", on + " is a day off by its day of the week");
        }
        entry.done();
    }

    private void swap(int year, Entry entry) {
        LocalDate off = entry.date("off");
        LocalDate worked = entry.date("worked");
        LegalSource source = named(entry);
        Certainty certainty = sure(entry);
        put(daysOff, year, entry, "off", new DayOff(off, "Hoán đổi", source, certainty));
        put(workedSaturdays, year, entry, "worked", new DayOff(worked, "Làm bù", source, certainty));
        if (worked.getDayOfWeek() != DayOfWeek.SATURDAY) {
            throw entry.refuseAt("worked", worked + " is no Saturday");
        }
        entry.done();
    }

    private static void put(Map<LocalDate, DayOff> days, int year, Entry entry, String key, DayOff day) {
        if (day.on().getYear() != year) {
            throw entry.refuseAt(key, day.on() + " is not of year " + year);
        }
        if (days.put(day.on(), day) != null) {
            throw entry.refuseAt(key, "day twice: " + day.on());
        }
    }

    private LegalSource named(Entry entry) {
        LegalSource source = sources.get(entry.text("source"));
        if (source == null) {
            throw entry.refuseAt("source", "unknown source: " + entry.text("source"));
        }
        return source;
    }

    private static Certainty sure(Entry entry) {
        return entry.choice("certainty", Certainty.class);
    }

    private static LegalSource source(Entry entry) {
        LegalSource source = new LegalSource(entry.text("act"), entry.text("article"));
        entry.done();
        return source;
    }

    private static LocalTime closes(Entry hours) {
        try {
            return LocalTime.parse(hours.text("closes"));
        } catch (DateTimeException e) {
            throw hours.refuseAt("closes", "not a time of day");
        }
    }

    private static ZoneId zone(Entry hours) {
        try {
            return ZoneId.of(hours.text("zone"));
        } catch (DateTimeException e) {
            throw hours.refuseAt("zone", "not a time zone");
        }
    }

    private static String resource() {
        try (InputStream in = CalendarText.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
