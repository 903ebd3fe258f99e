package vn.ansinh.command.law;

import java.util.Map;
import java.util.TreeMap;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.command.lawtext.TextRefused.Fault;

/** The acts that a text cites, by the short names that its rows use. */
final class Sources {
    private Sources() {}

    static Map<String, LegalSource> read(Entry root) {
        Map<String, LegalSource> sources = new TreeMap<>();
        Entry named = root.entry("sources");
        for (String key : named.keys()) {
            sources.put(key, new LegalSource(named.text(key), ""));
        }
        return sources;
    }

    /** The source that a row cites: a known act and its article. */
    static LegalSource cited(Entry row, Map<String, LegalSource> sources) {
        LegalSource act = sources.get(row.text("source"));
        if (act == null) {
            throw row.refuseAt("source", Fault.UNKNOWN_SOURCE, "unknown source: " + row.text("source"));
        }
        return new LegalSource(act.act(), row.text("article", ""));
    }
}
