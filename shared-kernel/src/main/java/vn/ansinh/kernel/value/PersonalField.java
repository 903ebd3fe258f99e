package vn.ansinh.kernel.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable id of a {@link Personal} record component. It is stored with each value and may never be given another
 * meaning: sealing binds the ciphertext to it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalField {
    String value();
}
