package vn.ansinh.runtime.seal;

import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import vn.ansinh.runtime.guard.StartUpRefused;

/** Master keys from one variable, {@code name:base64} each, separated by commas; the last by name is the current one. */
final class MasterKeysInEnvironment implements MasterKeys {
    private final TreeMap<String, MasterKey> keys = new TreeMap<>();

    /** @throws StartUpRefused when the text is not of that form; never quoting it */
    MasterKeysInEnvironment(String variable, String text) {
        for (String entry : text.split(",")) {
            int colon = entry.indexOf(':');
            try {
                String name = entry.substring(0, Math.max(colon, 0)).strip();
                byte[] bytes =
                        Base64.getDecoder().decode(entry.substring(colon + 1).strip());
                if (keys.put(name, new MasterKey(name, bytes)) != null) {
                    throw new StartUpRefused("The variable " + variable + " names the master key " + name + " twice.");
                }
            } catch (IllegalArgumentException malformed) {
                // Not the cause: its message may quote the key.
                throw new StartUpRefused("The variable " + variable
                        + " does not hold master keys as name:base64 of 32 bytes, separated by commas.");
            }
        }
    }

    @Override
    public MasterKey current() {
        return keys.lastEntry().getValue();
    }

    @Override
    public Optional<MasterKey> named(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
