package io.beianflow.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what no template can: seals, signatures, flow charts. Everything is HTML for the browser to photograph. */
final class Art {
    private Art() {}

    /** A red round seal with a star, 420 pixels wide. */
    static String seal(String name) {
        double spread = Math.min(300, 22.0 * name.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            double angle = -spread / 2 + spread * (i + 0.5) / name.length();
            letters.append(
                    "<text transform='rotate(%.1f) translate(0 -146)' text-anchor='middle' font-size='40'>%s</text>"
                            .formatted(angle, name.charAt(i)));
        }
        return """
                <svg width='420' height='420' viewBox='-210 -210 420 420' fill='#cf1420' font-family='Noto Serif CJK SC' font-weight='700'>
                <circle r='198' fill='none' stroke='#cf1420' stroke-width='11'/>
                <path d='M0 -62 L15 -20 L59 -19 L24 8 L37 50 L0 25 L-37 50 L-24 8 L-59 -19 L-15 -20 Z'/>%s</svg>
                """.formatted(letters);
    }

    /** A name as if written with a pen, 420 by 150 pixels. */
    static String ink(String name) {
        StringBuilder strokes = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            strokes.append("<text x='%d' y='%d' transform='rotate(%d %d 80)' font-size='%d'>%s</text>"
                    .formatted(
                            30 + i * 104, 108 + (i % 2) * 10, -9 + 5 * i, 60 + i * 104, 104 - 6 * i, name.charAt(i)));
        }
        return """
                <svg width='420' height='150' viewBox='0 0 420 150'><defs><filter id='pen' x='-10%%' y='-10%%' width='120%%' height='120%%'>
                <feTurbulence baseFrequency='0.035' numOctaves='2' seed='%d'/><feDisplacementMap in='SourceGraphic' scale='9'/></filter></defs>
                <g filter='url(#pen)' fill='#1b2747' font-family='Noto Serif CJK SC' transform='skewX(-14) translate(24 0)'>%s
                <path d='M30 128 Q150 112 330 126' fill='none' stroke='#1b2747' stroke-width='3'/></g></svg>
                """.formatted(name.codePointAt(0) % 97, strokes);
    }

    /** The steps from top to bottom; every arrow that is not to the next step runs along the right side. */
    static String flowChart(String title, List<Map<String, Object>> flow) {
        Map<String, Integer> row = new HashMap<>();
        for (int i = 0; i < flow.size(); i++) {
            row.put((String) flow.get(i).get("id"), i);
        }
        StringBuilder drawing = new StringBuilder();
        int lane = 0;
        for (int i = 0; i < flow.size(); i++) {
            drawing.append(step(flow.get(i), 130 + i * 150));
            for (Map<String, Object> next : arrows(flow.get(i))) {
                int target = row.get((String) next.get("to"));
                drawing.append(arrow(i, target, target == i + 1 ? -1 : lane++, (String) next.get("when")));
            }
        }
        return """
                <svg width='1400' height='%d' viewBox='0 0 1400 %d' font-family='Noto Sans CJK SC' font-size='30'>
                <defs><marker id='tip' viewBox='0 0 10 10' refX='9' refY='5' markerWidth='8' markerHeight='8' orient='auto'>
                <path d='M0 0 L10 5 L0 10 Z' fill='#33475b'/></marker></defs><rect width='1400' height='100%%' fill='#fff'/>
                <text x='420' y='64' text-anchor='middle' font-size='36' font-weight='700'>%s</text>%s</svg>
                """.formatted(150 + flow.size() * 150, 150 + flow.size() * 150, title, drawing);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> arrows(Map<String, Object> step) {
        return (List<Map<String, Object>>) step.getOrDefault("next", List.of());
    }

    private static String step(Map<String, Object> step, int top) {
        String fill = Map.of(
                        "input", "#e3f1fb",
                        "output", "#e3f1fb",
                        "review", "#fdf0d8",
                        "decision", "#fdf0d8",
                        "process", "#eef6ea")
                .get((String) step.get("kind"));
        int corner = "input".equals(step.get("kind")) || "output".equals(step.get("kind")) ? 40 : 8;
        return ("<rect x='140' y='%d' width='560' height='84' rx='%d' fill='%s' stroke='#33475b' stroke-width='2.5'/>"
                        + "<text x='420' y='%d' text-anchor='middle'>%s</text>")
                .formatted(top, corner, fill, top + 53, step.get("name"));
    }

    private static String arrow(int from, int to, int lane, String when) {
        int start = 130 + from * 150;
        int end = 130 + to * 150;
        String label = when == null ? "" : when;
        if (lane < 0) {
            return ("<path d='M420 %d V%d' stroke='#33475b' stroke-width='3' fill='none' marker-end='url(#tip)'/>"
                            + "<text x='436' y='%d' font-size='25' fill='#8a4b00'>%s</text>")
                    .formatted(start + 84, end, start + 124, label);
        }
        int x = 840 + lane * 90;
        int out = start + 26 + (lane % 2) * 34;
        int in = end + 22 + (lane % 3) * 20;
        return ("<path d='M700 %d H%d V%d H704' stroke='#33475b' stroke-width='3' fill='none' marker-end='url(#tip)'/>"
                        + "<text x='712' y='%d' font-size='25' fill='#8a4b00'>%s</text>")
                .formatted(out, x, in, out - 8, label);
    }

    static String organisation(Map<String, Object> chart) {
        @SuppressWarnings("unchecked")
        List<String> groups = (List<String>) chart.get("groups");
        StringBuilder drawing = new StringBuilder(
                box(500, 20, (String) chart.get("top"))
                        + box(500, 170, (String) chart.get("unit"))
                        + "<path d='M700 100 V170 M700 250 V300 M250 300 H1150' stroke='#33475b' stroke-width='3' fill='none'/>");
        for (int i = 0; i < groups.size(); i++) {
            int x = 50 + i * 450;
            drawing.append(box(x, 350, groups.get(i)))
                    .append("<path d='M%d 300 V350' stroke='#33475b' stroke-width='3'/>".formatted(x + 200));
        }
        return "<svg width='1400' height='450' viewBox='0 0 1400 450' font-family='Noto Sans CJK SC' font-size='34'>"
                + "<rect width='1400' height='450' fill='#fff'/>" + drawing + "</svg>";
    }

    private static String box(int x, int y, String text) {
        return ("<rect x='%d' y='%d' width='400' height='80' rx='8' fill='#eef4fa' stroke='#33475b' stroke-width='2.5'/>"
                        + "<text x='%d' y='%d' text-anchor='middle'>%s</text>")
                .formatted(x, y, x + 200, y + 53, text);
    }
}
