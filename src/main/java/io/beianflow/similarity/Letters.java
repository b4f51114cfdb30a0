package io.beianflow.similarity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The letters of a text, each with its place: width, case, digits, signs and line breaks make no difference, nor do names to be left out. */
final class Letters {
    /** A shorter name would tear words apart. */
    private static final int SHORTEST_NAME = 4;

    private char[] letters;
    private int[] places;
    private int size;

    private Letters(int capacity) {
        letters = new char[capacity];
        places = new int[capacity];
    }

    static Letters of(String text, Collection<String> names) {
        Letters all = new Letters(text.length());
        all.append(text);
        List<char[]> left = names.stream()
                .map(name -> {
                    Letters letters = new Letters(name.length());
                    letters.append(name);
                    return Arrays.copyOf(letters.letters, letters.size);
                })
                .filter(name -> name.length >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt((char[] name) -> -name.length))
                .toList();
        all.leaveOut(left);
        return all;
    }

    int size() {
        return size;
    }

    char at(int index) {
        return letters[index];
    }

    /** Where the letter stands in the text, from 0. */
    int place(int index) {
        return places[index];
    }

    private void append(String text) {
        for (int place = 0; place < text.length(); place++) {
            char c = text.charAt(place);
            if (isPlain(c)) {
                append(Character.toLowerCase(c), place);
            } else {
                String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                for (int i = 0; i < normal.length(); i++) {
                    append(Character.toLowerCase(normal.charAt(i)), place);
                }
            }
        }
    }

    /** The usual Chinese characters and ASCII are normal as they are. */
    private static boolean isPlain(char c) {
        return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private void append(char c, int place) {
        if (!Character.isLetter(c)) {
            return;
        }
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size * 2 + 16);
            places = Arrays.copyOf(places, size * 2 + 16);
        }
        letters[size] = c;
        places[size] = place;
        size++;
    }

    private void leaveOut(List<char[]> names) {
        int kept = 0;
        for (int i = 0; i < size; ) {
            int name = nameAt(i, names);
            if (name == 0) {
                letters[kept] = letters[i];
                places[kept] = places[i];
                kept++;
                i++;
            }
            i += name;
        }
        size = kept;
    }

    /** Length of the longest name that begins here; 0 for none. */
    private int nameAt(int from, List<char[]> names) {
        for (char[] name : names) {
            if (from + name.length <= size && Arrays.equals(letters, from, from + name.length, name, 0, name.length)) {
                return name.length;
            }
        }
        return 0;
    }
}
