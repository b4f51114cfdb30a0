package io.beianflow.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
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

    /** One int a pixel, on white: its pixels can be read without asking a colour model for each. */
    static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    /** The pixels of a {@linkplain #plain plain} picture, row by row. */
    static int[] pixels(BufferedImage plain) {
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
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
        int[] pixels = pixels(small);
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
        BufferedImage plain = plain(image);
        int rows = plain.getHeight() / TILE;
        int columns = plain.getWidth() / TILE;
        double[] measures = new double[rows * columns];
        int inked = 0;
        // Band by band: a whole page in numbers would take several times the memory of its pixels.
        for (int row = 0; row < rows; row++) {
            int first = Math.max(0, row * TILE - 1);
            float[][] band = smooth(plain, first, Math.min(plain.getHeight(), (row + 1) * TILE + 1));
            for (int column = 0; column < columns; column++) {
                double measure = tile(band, row * TILE - first, column * TILE);
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

    /** Rows of a plain picture in grey, each pixel the mean of nine; at the edge of the picture as it is. */
    private static float[][] smooth(BufferedImage plain, int first, int end) {
        int[] pixels = pixels(plain);
        int width = plain.getWidth();
        float[][] grey = new float[end - first + 2][];
        for (int y = Math.max(0, first - 1); y < Math.min(plain.getHeight(), end + 1); y++) {
            grey[y - first + 1] = grey(pixels, y * width, width);
        }
        float[][] mean = new float[end - first][];
        for (int y = first; y < end; y++) {
            float[] here = grey[y - first + 1];
            boolean inside = y > 0 && y < plain.getHeight() - 1;
            mean[y - first] = inside ? mean(grey[y - first], here, grey[y - first + 2]) : here;
        }
        return mean;
    }

    private static float[] mean(float[] above, float[] here, float[] below) {
        float[] mean = here.clone();
        for (int x = 1; x < here.length - 1; x++) {
            mean[x] = (above[x - 1]
                            + above[x]
                            + above[x + 1]
                            + here[x - 1]
                            + here[x]
                            + here[x + 1]
                            + below[x - 1]
                            + below[x]
                            + below[x + 1])
                    / 9;
        }
        return mean;
    }

    private static float[] grey(int[] pixels, int from, int width) {
        float[] grey = new float[width];
        for (int x = 0; x < width; x++) {
            int rgb = pixels[from + x];
            grey[x] = 0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 & 255) + 0.114f * (rgb & 255);
        }
        return grey;
    }
}
