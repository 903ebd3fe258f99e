package vn.ansinh.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes sent to the port, and all that came back until the server closed, or until it had nothing to say for a while. */
final class RawHttp {

    private static final int SILENCE = 5_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param closed whether the server ended the connection
     */
    record Heard(String text, boolean closed) {

        /** Of each answer, in order. */
        List<Integer> statuses() {
            List<Integer> statuses = new ArrayList<>();
            Matcher found = STATUS.matcher(text);
            while (found.find()) {
                statuses.add(Integer.valueOf(found.group(1)));
            }
            return statuses;
        }

        /** The header lines of the first answer, in lower case and in order, without the date. */
        List<String> headers() {
            return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")))
                    .lines()
                    .skip(1)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> !line.startsWith("date:"))
                    .toList();
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    Heard send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    Heard send(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SILENCE);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            var heard = new java.io.ByteArrayOutputStream();
            byte[] part = new byte[8192];
            try {
                for (int n = socket.getInputStream().read(part);
                        n >= 0;
                        n = socket.getInputStream().read(part)) {
                    heard.write(part, 0, n);
                }
                return new Heard(heard.toString(StandardCharsets.UTF_8), true);
            } catch (SocketTimeoutException silent) {
                return new Heard(heard.toString(StandardCharsets.UTF_8), false);
            }
        }
    }
}
