package io.beianflow.pages.insight;

import io.beianflow.insight.Insights;
import io.beianflow.pages.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The tables of a report for spreadsheets. A text that a spreadsheet would take for a formula is written as a text. */
final class Tables {
    /** Without it spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Tables() {}

    /** A table in words. */
    record Table(String id, String title, List<String> head, List<List<Object>> rows) {}

    static List<Table> of(Insights.Report report, Words words) {
        return List.of(
                new Table(
                        "stages",
                        words.text("insight.stages", ""),
                        head(words, "stage", "round", "count", "median", "p90", "late"),
                        report.stages().stream()
                                .map(time -> List.<Object>of(
                                        words.of("clock", time.clock()),
                                        time.round(),
                                        time.count(),
                                        time.median(),
                                        time.p90(),
                                        time.late()))
                                .toList()),
                new Table(
                        "passes",
                        words.text("insight.passes", ""),
                        head(words, "stage", "answered", "passed", "percent"),
                        report.passes().stream()
                                .map(rate -> List.<Object>of(
                                        words.of("clock", rate.stage()),
                                        rate.answered(),
                                        rate.passed(),
                                        rate.percent()))
                                .toList()),
                new Table(
                        "returns",
                        words.text("insight.returns", ""),
                        head(words, "class", "items", "percent", "published"),
                        report.returns().stream()
                                .map(one -> List.<Object>of(
                                        words.of("insight.class", one.id()),
                                        one.items(),
                                        one.percent(),
                                        one.published()))
                                .toList()),
                new Table(
                        "forecasts",
                        words.text("insight.forecasts", ""),
                        head(words, "filing", "algorithm", "stage", "early", "likely", "slow"),
                        report.forecasts().stream()
                                .map(one -> List.<Object>of(
                                        one.ref(),
                                        one.algorithm() == null ? "" : one.algorithm(),
                                        words.of("stage", one.stage()),
                                        one.early(),
                                        one.likely(),
                                        one.late()))
                                .toList()));
    }

    private static List<String> head(Words words, String... columns) {
        List<String> head = new ArrayList<>();
        for (String column : columns) {
            head.add(words.text("insight.column." + column, column));
        }
        return head;
    }

    static String csv(Table table) throws IOException {
        StringWriter written = new StringWriter();
        written.write(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
            printer.printRecord(table.head());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(Tables::harmless).toList());
            }
        }
        return written.toString();
    }

    /** A spreadsheet runs what begins like a formula. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    static byte[] workbook(List<Table> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "BeianFlow", "1.0")) {
            for (Table table : tables) {
                Worksheet sheet = book.newWorksheet(table.title());
                for (int column = 0; column < table.head().size(); column++) {
                    sheet.value(0, column, table.head().get(column));
                    sheet.style(0, column).bold().set();
                    sheet.width(column, 18);
                }
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int column = 0; column < table.head().size(); column++) {
                        write(sheet, row + 1, column, table.rows().get(row).get(column));
                    }
                }
                sheet.finish();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof java.time.LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, cell.toString());
        }
    }
}
