package vn.ansinh.runtime.guard;

import java.util.List;

/** Looks at one thing that must be right before a node may start. A bean of this type is all it takes to be asked. */
@FunctionalInterface
public interface StartUpCheck {
    /** What is wrong, one sentence each, naming the cause and what to do; empty when nothing is. */
    List<String> refusals();
}
