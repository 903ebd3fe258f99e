package vn.ansinh.kernel.seal;

import vn.ansinh.kernel.value.PersonId;

/** Somebody's key was destroyed: nothing can be sealed for them any more. */
public final class PersonErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PersonErased(PersonId person) {
        super(person.text() + " was erased");
    }
}
