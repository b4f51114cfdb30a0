package io.beianflow.content;

/** Encrypts what lies in {@link Area#PERSONAL}; the module {@code person} has the key. */
public interface Seal {
    /**
     * Encrypts bytes for one place.
     *
     * @param place where the bytes will lie; the same place must be named to open them, so that no row can stand in for another
     */
    byte[] seal(byte[] plain, String place);

    /** Decrypts what was sealed for the same place; a failure is an {@link IllegalStateException}. */
    byte[] open(byte[] sealed, String place);
}
