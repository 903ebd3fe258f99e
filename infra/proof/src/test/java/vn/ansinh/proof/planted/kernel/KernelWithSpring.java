package vn.ansinh.proof.planted.kernel;

import org.springframework.util.StringUtils;

/** Leans on a framework in the room that has none. */
final class KernelWithSpring {
    private KernelWithSpring() {}

    static boolean isStated(String text) {
        return StringUtils.hasText(text);
    }
}
