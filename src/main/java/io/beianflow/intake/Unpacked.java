package io.beianflow.intake;

/** What reading a package left on disk. */
interface Unpacked {
    Unpacked NOTHING = () -> {};

    void delete();
}
