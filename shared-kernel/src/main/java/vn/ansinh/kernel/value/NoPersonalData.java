package vn.ansinh.kernel.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that stands open in an event, and why it tells of nobody. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NoPersonalData {
    /** What it holds instead. */
    String value();
}
