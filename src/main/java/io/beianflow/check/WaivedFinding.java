package io.beianflow.check;

import java.time.LocalDate;

/**
 * A finding that does not count because of a waiver in force.
 *
 * @param waiver id of the waiver
 * @param until last day it holds
 */
public record WaivedFinding(
        Finding finding, long waiver, String why, LocalDate until, String askedBy, String confirmedBy) {}
