package vn.ansinh.command.recognition;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a list's decision says of the whole list.
 *
 * @param unit the commune; of a running review, the one whose yearly list it changes
 * @param decidedOn date of signature
 * @param capacity in which it was signed
 * @param from first day on which it holds
 * @param until last day
 */
public record ListHeader(
        UnitCode unit,
        ListKind kind,
        String decisionNumber,
        LocalDate decidedOn,
        SignerCapacity capacity,
        LocalDate from,
        LocalDate until) {}
