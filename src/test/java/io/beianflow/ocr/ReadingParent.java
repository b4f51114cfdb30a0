package io.beianflow.ocr;

import java.awt.image.BufferedImage;

/** Starts a reading process, tells its number and waits to be killed. */
final class ReadingParent {
    private ReadingParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerRecognition recognition = new WorkerRecognition(new OcrSettings(true, 20, 60, 60));
        recognition.read(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB));
        System.out.println(recognition.process().pid());
        Thread.sleep(60_000);
    }
}
