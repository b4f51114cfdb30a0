package io.beianflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.DatabaseTest;
import io.beianflow.document.DocumentLimits;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.similarity.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentTextsTest extends DatabaseTest {
    private final FilingPackages packages = mock(FilingPackages.class);
    private SentTexts texts;

    @BeforeEach
    void open() {
        jdbc.sql("delete from filing.fingerprint").update();
        jdbc.sql("insert into filing.company (id, name) values ('one', '一'), ('two', '二') on conflict do nothing")
                .update();
        texts = texts(true);
    }

    @Test
    void keepsTheTextsOfAFilingOnceHoweverOftenItIsSent() {
        FilingPackage filing = filing("F-2026-000001", "one", "ticket-summary");

        texts.keep("F-2026-000001");
        texts.keep("F-2026-000001");

        assertThat(jdbc.sql("select type from filing.fingerprint order by type")
                        .query(String.class)
                        .list())
                .containsExactly("data", "public-content", "responsibility-statement", "self-assessment-report");
        assertThat(texts.sources().size()).isEqualTo(4);
        assertThat(filing.origin()).isNotNull();
    }

    @Test
    void seesWhatAnotherNodeKept() {
        filing("F-2026-000001", "one", "ticket-summary");
        assertThat(texts.sources().size()).isZero();

        texts(true).keep("F-2026-000001");

        assertThat(texts.sources().size()).isEqualTo(4);
    }

    @Test
    void leavesAFilingAloneWithItselfEvenWhenItsCodeWasCorrected() {
        FilingPackage sent = filing("F-2026-000001", "one", "ticket-summary");
        FilingPackage corrected = PackageBuilder.aSample("ticket-summary")
                .with("/subject/name", "改名后的公司")
                .withUscc("91350104MA2YXT3K3J")
                .build()
                .storedAs(sent.origin());
        Source source = source(sent, "one");

        assertThat(texts.concerns(source, corrected)).isFalse();
        assertThat(texts.concerns(source, PackageBuilder.aPackage().build())).isTrue();
    }

    @Test
    void staysWithinTheCompanyWhenToldTo() {
        Source source = source(filing("F-2026-000001", "one", "ticket-summary"), "one");
        FilingPackage neighbour = filing("F-2026-000002", "one", "trail-recommendation");
        FilingPackage foreign = filing("F-2026-000003", "two", "writing-assistant");

        assertThat(texts(false).concerns(source, neighbour)).isTrue();
        assertThat(texts(false).concerns(source, foreign)).isFalse();
        assertThat(texts(true).concerns(source, foreign)).isTrue();
    }

    private SentTexts texts(boolean acrossCompanies) {
        return new SentTexts(
                packages, new DocumentReader(new DocumentLimits(400, 80_000_000, 20)), jdbc, acrossCompanies);
    }

    private static Source source(FilingPackage filing, String company) {
        return new Source(filing.origin().ref(), "报告.pdf", ComparedText.owners(filing), company);
    }

    private FilingPackage filing(String ref, String company, String sample) {
        jdbc.sql("""
                        insert into filing.filing (ref, company, status, stage, round, rule_pack, data_version, created_by, created_at, updated_at)
                        values (?, ?, 'preparing', 'intake', 1, '2026.1', 1, 'product', now(), now()) on conflict do nothing
                        """).params(ref, company).update();
        FilingPackage filing = PackageBuilder.aSample(sample).build().storedAs(new FilingPackage.Origin(ref, company));
        given(packages.of(ref)).willReturn(filing);
        return filing;
    }
}
