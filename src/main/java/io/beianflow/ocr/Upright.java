package io.beianflow.ocr;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Turns what was read on a crooked picture as if the picture had lain straight. */
final class Upright {
    private static final int TELLING = 3;

    private Upright() {}

    /** Whether most lines run up or down. */
    static boolean isSideways(List<Block> blocks) {
        int sideways = 0;
        int level = 0;
        for (Block block : blocks) {
            int weight = block.text().length() >= TELLING ? block.text().length() : 0;
            if (block.height() > 1.5 * block.width()) {
                sideways += weight;
            } else {
                level += weight;
            }
        }
        return sideways > level;
    }

    static List<TextLine> lines(List<Block> blocks, int width, int height) {
        double slope = slope(blocks);
        boolean upsideDown = isUpsideDown(blocks);
        double turn = upsideDown ? Math.PI - slope : -slope;
        return blocks.stream()
                .filter(block -> !block.text().isBlank())
                .map(block -> line(block, turn, width / 2.0, height / 2.0))
                .toList();
    }

    private static boolean isUpsideDown(List<Block> blocks) {
        int on = 0;
        int off = 0;
        for (Block block : blocks) {
            if (block.upsideDown()) {
                on += block.text().length();
            } else {
                off += block.text().length();
            }
        }
        return on > off;
    }

    /** The median of the long lines; short ones have no direction worth asking. */
    private static double slope(List<Block> blocks) {
        List<Double> slopes = blocks.stream()
                .filter(block -> block.width() > 4 * block.height())
                .map(Block::slope)
                .sorted(Comparator.naturalOrder())
                .toList();
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }

    private static TextLine line(Block block, double turn, double centreX, double centreY) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < 8; i += 2) {
            double x = block.corners().get(i) - centreX;
            double y = block.corners().get(i + 1) - centreY;
            double turnedX = x * Math.cos(turn) - y * Math.sin(turn) + centreX;
            double turnedY = x * Math.sin(turn) + y * Math.cos(turn) + centreY;
            left = Math.min(left, turnedX);
            right = Math.max(right, turnedX);
            top = Math.min(top, turnedY);
            bottom = Math.max(bottom, turnedY);
        }
        return new TextLine(block.text(), certainty(block), left, top, right - left, bottom - top);
    }

    /** One value for each character, whatever came. */
    private static List<Float> certainty(Block block) {
        int characters = block.text().codePointCount(0, block.text().length());
        float least = block.scores().stream().min(Comparator.naturalOrder()).orElse(0f);
        return block.scores().size() == characters ? block.scores() : Collections.nCopies(characters, least);
    }
}
