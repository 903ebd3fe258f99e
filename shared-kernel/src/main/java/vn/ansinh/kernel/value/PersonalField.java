package vn.ansinh.kernel.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which datum a {@link Personal} record component is. Its id is stored with each value: sealing binds the ciphertext to it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalField {
    Datum value();
}
