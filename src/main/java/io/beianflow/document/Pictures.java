package io.beianflow.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes pictures within limits and measures colour and sharpness. */
final class Pictures {
    /** Enough for every measure here; more only costs memory. */
    private static final int ENOUGH = 6_000_000;

    private static final int TILE = 64;
    private static final int COLOURED = 24;

    private Pictures() {}

    /** A picture too large to decode. */
    static final class TooManyPixels extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A decoded picture and the size it had. */
    record Decoded(BufferedImage image, int width, int height) {}

    /** Size comes from the header; what is larger than needed is thinned out while decoding. */
    static Decoded decode(InputStream bytes, long maxPixels) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > maxPixels) {
                    throw new TooManyPixels();
                }
                int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / ENOUGH)));
                ImageReadParam thin = reader.getDefaultReadParam();
                thin.setSourceSubsampling(step, step, 0, 0);
                return new Decoded(reader.read(0, thin), width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // Bilinear looks at four pixels only: come down in halves.
        BufferedImage current = image;
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            BufferedImage half =
                    new BufferedImage(current.getWidth() / 2, current.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D step = half.createGraphics();
            step.setColor(java.awt.Color.WHITE);
            step.fillRect(0, 0, half.getWidth(), half.getHeight());
            step.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            step.drawImage(current, 0, 0, half.getWidth(), half.getHeight(), null);
            step.dispose();
            current = half;
        }
        canvas.drawImage(current, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    /** Share of pixels whose chroma differs clearly from the mean of the page, so that yellowed paper is no colour. */
    static double colour(BufferedImage image) {
        int width = Math.min(800, image.getWidth());
        BufferedImage small = scaled(image, width, Math.max(1, image.getHeight() * width / image.getWidth()));
        int[] pixels = small.getRGB(0, 0, small.getWidth(), small.getHeight(), null, 0, small.getWidth());
        double meanRed = 0;
        double meanBlue = 0;
        for (int rgb : pixels) {
            meanRed += (rgb >> 16 & 255) - (rgb >> 8 & 255);
            meanBlue += (rgb & 255) - (rgb >> 8 & 255);
        }
        meanRed /= pixels.length;
        meanBlue /= pixels.length;
        int coloured = 0;
        for (int rgb : pixels) {
            double red = (rgb >> 16 & 255) - (rgb >> 8 & 255) - meanRed;
            double blue = (rgb & 255) - (rgb >> 8 & 255) - meanBlue;
            coloured += Math.abs(red) > COLOURED || Math.abs(blue) > COLOURED ? 1 : 0;
        }
        return (double) coloured / pixels.length;
    }

    /**
     * Median over inked tiles of the Laplacian's variance after a 3×3 mean, divided by the squared contrast of the tile, times 10⁴: noise does
     * not pass for sharpness.
     */
    static double sharpness(BufferedImage image) {
        float[][] grey = smooth(grey(image));
        int rows = grey.length / TILE;
        int columns = grey.length == 0 ? 0 : grey[0].length / TILE;
        double[] measures = new double[rows * columns];
        int inked = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double measure = tile(grey, row * TILE, column * TILE);
                if (measure >= 0) {
                    measures[inked++] = measure;
                }
            }
        }
        if (inked < 3) {
            return -1;
        }
        double[] known = java.util.Arrays.copyOf(measures, inked);
        java.util.Arrays.sort(known);
        return known[inked / 2];
    }

    private static double tile(float[][] grey, int top, int left) {
        float darkest = 255;
        float lightest = 0;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = Math.max(1, top); y < Math.min(grey.length - 1, top + TILE); y++) {
            for (int x = Math.max(1, left); x < Math.min(grey[y].length - 1, left + TILE); x++) {
                float here = grey[y][x];
                darkest = Math.min(darkest, here);
                lightest = Math.max(lightest, here);
                double laplacian = grey[y - 1][x] + grey[y + 1][x] + grey[y][x - 1] + grey[y][x + 1] - 4 * here;
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        double contrast = lightest - darkest;
        if (contrast < 60 || count == 0) {
            return -1;
        }
        double variance = squares / count - sum / count * (sum / count);
        return variance / (contrast * contrast) * 1e4;
    }

    private static float[][] grey(BufferedImage image) {
        float[][] grey = new float[image.getHeight()][image.getWidth()];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                grey[y][x] = 0.299f * (row[x] >> 16 & 255) + 0.587f * (row[x] >> 8 & 255) + 0.114f * (row[x] & 255);
            }
        }
        return grey;
    }

    private static float[][] smooth(float[][] grey) {
        float[][] mean = new float[grey.length][];
        for (int y = 0; y < grey.length; y++) {
            mean[y] = grey[y].clone();
            for (int x = 1; x < grey[y].length - 1 && y > 0 && y < grey.length - 1; x++) {
                float sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    sum += grey[y + dy][x - 1] + grey[y + dy][x] + grey[y + dy][x + 1];
                }
                mean[y][x] = sum / 9;
            }
        }
        return mean;
    }
}
