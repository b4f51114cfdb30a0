package io.beianflow.document;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds round seals: a circle transform over the pixels of the seal's colour, then a closer look at the best candidates. Thresholds are
 * those at which 160 drawn seals were found and 240 other red things were not.
 */
final class SealFinder {
    private static final int WIDTH = 480;
    private static final int COARSE = 240;
    private static final int DIRECTIONS = 72;
    private static final int CANDIDATES = 24;
    private static final int LEAST_INK = 200;
    private static final double[] OVALS = {1.33, 1.5};
    private static final int MOST_STEPS = 3;
    private static final double SMALLEST = 0.04;
    private static final double LARGEST = 0.17;
    private static final double LEAST_ON_PAGE = 0.45;
    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = Math.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private record Circle(double x, double y, double r, double score) {}

    private SealFinder() {}

    static List<Look.Seal> red(BufferedImage page) {
        boolean[][] mask = mask(page, SealFinder::isRed);
        List<Look.Seal> round = find(mask);
        return round.isEmpty() && ink(mask) >= LEAST_INK ? oval(page) : round;
    }

    private static int ink(boolean[][] mask) {
        int ink = 0;
        for (boolean[] row : mask) {
            for (boolean red : row) {
                ink += red ? 1 : 0;
            }
        }
        return ink;
    }

    /** Wider than high, as some companies with foreign investors have them. */
    private static List<Look.Seal> oval(BufferedImage page) {
        for (double stretch : OVALS) {
            BufferedImage high = Pictures.scaled(page, 2 * WIDTH, (int)
                    Math.min(8L * WIDTH, Math.round(2 * WIDTH * stretch * page.getHeight() / page.getWidth())));
            List<Look.Seal> seals = find(mask(high, SealFinder::isRed));
            if (!seals.isEmpty()) {
                return seals.stream()
                        .map(seal -> new Look.Seal(seal.x(), seal.y() / stretch, seal.radius()))
                        .toList();
            }
        }
        return List.of();
    }

    /** A seal that was scanned without colour. */
    static List<Look.Seal> dark(BufferedImage page) {
        return find(mask(page, (r, g, b) -> Math.max(r, Math.max(g, b)) < 150));
    }

    private interface Ink {
        boolean is(int r, int g, int b);
    }

    private static boolean isRed(int r, int g, int b) {
        return r - Math.max(g, b) > 24 && r > 90 && Math.abs(g - b) < 0.62 * (r - Math.min(g, b));
    }

    private static boolean[][] mask(BufferedImage page, Ink ink) {
        int height = Math.max(1, (int) Math.round((double) page.getHeight() * WIDTH / page.getWidth()));
        BufferedImage small = Pictures.scaled(page, WIDTH, Math.min(height, 4 * WIDTH));
        int[] pixels = Pictures.pixels(small);
        boolean[][] mask = new boolean[small.getHeight()][WIDTH];
        for (int y = 0; y < mask.length; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = pixels[y * WIDTH + x];
                mask[y][x] = ink.is(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
            }
        }
        return mask;
    }

    private static List<Look.Seal> find(boolean[][] mask) {
        List<Circle> refined = coarse(mask).stream()
                .map(candidate -> refine(mask, candidate))
                .filter(circle -> isSeal(mask, circle))
                .sorted(Comparator.comparingDouble(Circle::score).reversed())
                .toList();
        List<Circle> seals = new ArrayList<>();
        for (Circle circle : refined) {
            if (seals.stream().noneMatch(known -> Math.hypot(known.x - circle.x, known.y - circle.y) < known.r)) {
                seals.add(circle);
            }
        }
        return seals.stream()
                .map(seal -> new Look.Seal(seal.x / WIDTH, seal.y / WIDTH, seal.r / WIDTH))
                .toList();
    }

    private static List<Circle> coarse(boolean[][] mask) {
        int height = mask.length / 2;
        boolean[][] half = new boolean[height][COARSE];
        int ink = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < COARSE; x++) {
                half[y][x] = mask[2 * y][2 * x] || mask[2 * y][2 * x + 1] || mask[2 * y + 1][2 * x];
                ink += half[y][x] ? 1 : 0;
            }
        }
        if (ink < 40) {
            return List.of();
        }
        List<Circle> best = new ArrayList<>();
        for (int r = (int) (SMALLEST * COARSE); r <= LARGEST * COARSE; r++) {
            vote(half, r, best);
        }
        return best.stream()
                .sorted(Comparator.comparingDouble(Circle::score).reversed())
                .limit(CANDIDATES)
                .toList();
    }

    private static void vote(boolean[][] half, int r, List<Circle> best) {
        int height = half.length;
        int[][] votes = new int[height][COARSE];
        int[] dx = new int[DIRECTIONS];
        int[] dy = new int[DIRECTIONS];
        for (int d = 0; d < DIRECTIONS; d++) {
            dx[d] = (int) Math.round(r * COS[d]);
            dy[d] = (int) Math.round(r * SIN[d]);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < COARSE; x++) {
                if (half[y][x]) {
                    for (int d = 0; d < DIRECTIONS; d++) {
                        int cx = x + dx[d];
                        int cy = y + dy[d];
                        if (cx >= 0 && cx < COARSE && cy >= 0 && cy < height) {
                            votes[cy][cx]++;
                        }
                    }
                }
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < COARSE; x++) {
                if (votes[y][x] > 2 * r && isPeak(votes, x, y)) {
                    best.add(new Circle(2.0 * x, 2.0 * y, 2.0 * r, votes[y][x] / Math.sqrt(r)));
                }
            }
        }
    }

    private static boolean isPeak(int[][] votes, int x, int y) {
        for (int ny = Math.max(0, y - 2); ny <= Math.min(votes.length - 1, y + 2); ny++) {
            for (int nx = Math.max(0, x - 2); nx <= Math.min(COARSE - 1, x + 2); nx++) {
                if (votes[ny][nx] > votes[y][x]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The outer edge of the ring: of a thick one smaller circles fit as well, and have ink around them. */
    private static Circle refine(boolean[][] mask, Circle rough) {
        Circle best = outermost(mask, rough);
        for (int i = 0; i < MOST_STEPS && best.r > rough.r + 2; i++) {
            rough = best;
            best = outermost(mask, rough);
        }
        return best;
    }

    private static Circle outermost(boolean[][] mask, Circle rough) {
        Circle best = rough;
        double most = -1;
        int ties = 0;
        for (double r = rough.r - 3; r <= rough.r + 3; r++) {
            for (double y = rough.y - 3; y <= rough.y + 3; y += 1.5) {
                for (double x = rough.x - 3; x <= rough.x + 3; x += 1.5) {
                    double ring = ring(mask, x, y, r);
                    boolean better = ring > most || (ring == most && r > best.r);
                    if (better) {
                        ties = 0;
                    }
                    if (better || (ring == most && r == best.r)) {
                        most = ring;
                        ties++;
                        best = new Circle(best.x + (x - best.x) / ties, best.y + (y - best.y) / ties, r, ring);
                    }
                }
            }
        }
        return best;
    }

    private static boolean isSeal(boolean[][] mask, Circle circle) {
        double onPage = onPage(mask, circle);
        double outside = 0;
        for (double share = 1.10; share <= 1.27; share += 0.04) {
            outside = Math.max(outside, ring(mask, circle.x, circle.y, circle.r * share));
        }
        double inside = density(mask, circle, 0.15, 0.86);
        double star = density(mask, circle, 0, 0.28);
        double enough = star > 0.35 && inside < 0.5 ? 0.55 : 0.75;
        return onPage >= LEAST_ON_PAGE
                && circle.score >= enough
                && circle.score - outside > 0.42
                && inside > 0.02
                && inside < 0.62;
    }

    /** Share of directions in which the ring, one pixel to either side allowed, has ink; off the page does not count. */
    private static double ring(boolean[][] mask, double x, double y, double r) {
        int hits = 0;
        int seen = 0;
        for (int d = 0; d < DIRECTIONS; d++) {
            boolean on = false;
            boolean hit = false;
            for (int off = -1; off <= 1; off++) {
                int px = (int) Math.round(x + (r + off) * COS[d]);
                int py = (int) Math.round(y + (r + off) * SIN[d]);
                if (py >= 0 && py < mask.length && px >= 0 && px < WIDTH) {
                    on = true;
                    hit |= mask[py][px];
                }
            }
            seen += on ? 1 : 0;
            hits += hit ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) hits / seen;
    }

    private static double onPage(boolean[][] mask, Circle circle) {
        int on = 0;
        for (int d = 0; d < DIRECTIONS; d++) {
            double px = circle.x + circle.r * COS[d];
            double py = circle.y + circle.r * SIN[d];
            on += px >= 0 && px < WIDTH && py >= 0 && py < mask.length ? 1 : 0;
        }
        return (double) on / DIRECTIONS;
    }

    private static double density(boolean[][] mask, Circle circle, double from, double to) {
        int ink = 0;
        int all = 0;
        int reach = (int) (circle.r * to) + 1;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double distance = Math.hypot(dx, dy) / circle.r;
                int px = (int) Math.round(circle.x + dx);
                int py = (int) Math.round(circle.y + dy);
                if (distance >= from && distance <= to && py >= 0 && py < mask.length && px >= 0 && px < WIDTH) {
                    all++;
                    ink += mask[py][px] ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) ink / all;
    }
}
