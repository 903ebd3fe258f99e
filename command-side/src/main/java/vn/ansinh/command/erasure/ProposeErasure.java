package vn.ansinh.command.erasure;

import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.value.PersonId;

/**
 * Ask for a person's erasure.
 *
 * @param reason in the officer's words
 */
public record ProposeErasure(PersonId person, ErasureGround ground, String reason) {}
