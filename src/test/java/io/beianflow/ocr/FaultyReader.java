package io.beianflow.ocr;

import java.io.IOException;

/** A reading process that is ready, and then dies or hangs at the first picture. */
final class FaultyReader {
    private FaultyReader() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("noise of a library" + OcrWorker.ANSWER + "{\"ready\":true}");
        System.in.read();
        if (System.getProperty("fault").equals("hangs")) {
            Thread.sleep(60_000);
        }
        Runtime.getRuntime().halt(134);
    }
}
