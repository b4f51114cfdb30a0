package io.beianflow.check;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** What happens to a certificate on its way through a scanner or a telephone. */
enum Spoiled {
    NOT,
    GREY,
    HALF_SIZE,
    THIRD_SIZE,
    BLURRED,
    HEAVILY_BLURRED,
    QUARTER_TURN,
    ON_ITS_HEAD,
    THREE_QUARTERS,
    CROOKED,
    CROOKED_AND_NOISY,
    DARK,
    SEALED,
    ON_A_SHEET;

    BufferedImage of(BufferedImage picture) {
        return switch (this) {
            case NOT -> picture;
            case GREY -> Paper.grey(picture);
            case HALF_SIZE -> drawn(picture, 0.5, 0);
            case THIRD_SIZE -> drawn(picture, 0.34, 0);
            case BLURRED -> blurred(picture, 4);
            case HEAVILY_BLURRED -> blurred(picture, 7);
            case QUARTER_TURN -> quarters(picture, 1);
            case ON_ITS_HEAD -> quarters(picture, 2);
            case THREE_QUARTERS -> quarters(picture, 3);
            case CROOKED -> drawn(picture, 1, 2.5);
            case CROOKED_AND_NOISY -> noisy(drawn(picture, 0.8, -3));
            case DARK -> dark(picture);
            case SEALED -> sealed(picture);
            case ON_A_SHEET -> onASheet(picture);
        };
    }

    private static BufferedImage drawn(BufferedImage picture, double scale, double degrees) {
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(drawn);
        AffineTransform move = AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
        move.scale(scale, scale);
        pen.drawImage(picture, move, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage quarters(BufferedImage picture, int turns) {
        boolean sideways = turns % 2 == 1;
        int width = sideways ? picture.getHeight() : picture.getWidth();
        int height = sideways ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(turned);
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(turns * Math.PI / 2);
        pen.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage blurred(BufferedImage picture, int size) {
        float[] kernel = new float[size * size];
        Arrays.fill(kernel, 1f / kernel.length);
        return new ConvolveOp(new Kernel(size, size, kernel), ConvolveOp.EDGE_NO_OP, null)
                .filter(drawn(picture, 1, 0), null);
    }

    private static BufferedImage noisy(BufferedImage picture) {
        Random random = new Random(11);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color colour = new Color(picture.getRGB(x, y));
                int noise = (int) (random.nextGaussian() * 14);
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        within(colour.getRed() + noise),
                                        within(colour.getGreen() + noise),
                                        within(colour.getBlue() + noise))
                                .getRGB());
            }
        }
        return picture;
    }

    private static int within(int level) {
        return Math.max(0, Math.min(255, level));
    }

    private static BufferedImage dark(BufferedImage picture) {
        BufferedImage dark = drawn(picture, 1, 0);
        Graphics2D pen = dark.createGraphics();
        pen.setColor(new Color(20, 20, 30, 140));
        pen.fillRect(0, 0, dark.getWidth(), dark.getHeight());
        pen.dispose();
        return dark;
    }

    /** A seal over the left of the second third, where names stand. */
    private static BufferedImage sealed(BufferedImage picture) {
        BufferedImage sealed = drawn(picture, 1, 0);
        Graphics2D pen = sealed.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setComposite(java.awt.AlphaComposite.getInstance(java.awt.AlphaComposite.SRC_OVER, 0.6f));
        Paper.seal(pen, sealed.getWidth() * 35 / 100, sealed.getHeight() * 45 / 100, 130);
        pen.dispose();
        return sealed;
    }

    /** As a copy shop does it: the card on A4, 200 dpi. */
    private static BufferedImage onASheet(BufferedImage picture) {
        BufferedImage sheet = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(sheet);
        int width = picture.getWidth() > 1500 ? 1500 : 760;
        pen.drawImage(picture, 80, 200, width, picture.getHeight() * width / picture.getWidth(), null);
        pen.dispose();
        return sheet;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        return pen;
    }
}
