package io.beianflow.notice;

/** A mail in both of its forms. */
record Letter(String subject, String text, String html) {}
