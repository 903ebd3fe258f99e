package vn.ansinh.launcher.client;

import java.net.URI;

/** Nobody answered at the address; the message is a sentence for the person at the terminal. */
public class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(URI address, Throwable cause) {
        super("There is no answer from " + address + ": is An Sinh running there? (" + cause + ")", cause);
    }
}
