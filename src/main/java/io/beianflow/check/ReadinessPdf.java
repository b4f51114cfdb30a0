package io.beianflow.check;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints a mock review as PDF. The same review and font give the same bytes. */
@Component
public class ReadinessPdf {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm; }
            body.alone { font-family: Filing; font-size: 10pt; margin: 0; max-width: none; }
            .review h2 { page-break-after: avoid; }
            .review h3 { page-break-after: avoid; }
            .review .list { -fs-table-paginate: paginate; }
            """;

    private final ReadinessPage page;
    private final Optional<PdfFont> font;

    /** Takes the font of {@code beianflow.pdf.font} and {@code beianflow.pdf.bold-font}, or one of the system's. */
    public ReadinessPdf(
            ReadinessPage page,
            @Value("${beianflow.pdf.font:}") String given,
            @Value("${beianflow.pdf.bold-font:}") String bold) {
        this.page = page;
        this.font = PdfFont.find(given, bold);
        XRLog.setLoggingEnabled(false);
    }

    /** Whether there is a font to print with. */
    public boolean isPossible() {
        return font.isPresent();
    }

    /** The PDF; empty when the system has no Chinese font that a PDF can carry. */
    public Optional<byte[]> of(Readiness review, Locale locale) {
        return font.map(found -> printed(found, page.of(review, locale, STYLE), review));
    }

    private static byte[] printed(PdfFont font, String html, Readiness review) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useFont(font.regular().toFile(), "Filing", REGULAR, FontStyle.NORMAL, true)
                .useFont(font.bold().toFile(), "Filing", BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("BeianFlow");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.layout();
            PDDocument document = renderer.createPDFKeepOpen();
            document.getDocumentInformation().setCreationDate(created(review));
            document.getDocumentInformation().setModificationDate(created(review));
            document.setDocumentId(id(html));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** When the checks ran, or for a package the day it is judged on. */
    private static Calendar created(Readiness review) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT);
        moment.setTimeInMillis(
                review.checkedAt() == null
                        ? review.submitOn()
                                .atStartOfDay(moment.getTimeZone().toZoneId())
                                .toInstant()
                                .toEpochMilli()
                        : review.checkedAt().toEpochMilli());
        return moment;
    }

    private static long id(String html) {
        CRC32 sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
