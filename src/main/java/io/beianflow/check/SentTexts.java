package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.DocumentReader;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.similarity.FingerprintIndex;
import io.beianflow.similarity.Fingerprints;
import io.beianflow.similarity.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of all filings that were sent from here, kept as fingerprints. Every company's filings are compared with those of every other,
 * unless {@code beianflow.check.compare-across-companies} is false; what another company wrote is never shown.
 */
@Service
public class SentTexts implements Archive {
    private final FilingPackages packages;
    private final DocumentReader documents;
    private final JdbcClient jdbc;
    private final boolean acrossCompanies;
    private final FingerprintIndex index = new FingerprintIndex();
    /** Ids come out of their order when two filings are sent at once. */
    private final Set<Long> known = new HashSet<>();

    SentTexts(
            FilingPackages packages,
            DocumentReader documents,
            JdbcClient jdbc,
            @Value("${beianflow.check.compare-across-companies:true}") boolean acrossCompanies) {
        this.packages = packages;
        this.documents = documents;
        this.jdbc = jdbc;
        this.acrossCompanies = acrossCompanies;
    }

    /** Keeps the texts of a filing as they are now; call it when they are sent, in the same transaction. */
    @Transactional
    public void keep(String ref) {
        FilingPackage filing = packages.of(ref);
        String company = Objects.requireNonNull(filing.origin()).company();
        for (ComparedText text : ComparedText.of(filing, this::document)) {
            byte[] hashes = text.fingerprints().bytes();
            if (hashes.length > 0) {
                jdbc.sql("""
                                insert into filing.fingerprint (ref, company, type, file, owners, hashes)
                                values (:ref, :company, :type, :file, :owners, :hashes) on conflict do nothing""")
                        .param("ref", ref)
                        .param("company", company)
                        .param("type", text.type())
                        .param("file", text.file())
                        .param(
                                "owners",
                                ComparedText.owners(filing).stream().sorted().toArray(String[]::new))
                        .param("hashes", hashes)
                        .update();
            }
        }
    }

    private Optional<Document> document(PackageMaterial material) {
        return material.isPresent() ? Optional.of(documents.read(material, false)) : Optional.empty();
    }

    /** With what was sent since the last call, on whichever node. */
    @Override
    public synchronized FingerprintIndex sources() {
        List<Long> fresh = jdbc.sql("select id from filing.fingerprint order by id").query(Long.class).list().stream()
                .filter(id -> !known.contains(id))
                .toList();
        for (long id : fresh) {
            jdbc.sql("select * from filing.fingerprint where id = ?")
                    .param(id)
                    .query(this::add)
                    .single();
            known.add(id);
        }
        return index;
    }

    private Source add(ResultSet row, int number) throws SQLException {
        Source source = new Source(
                row.getString("ref"),
                row.getString("file"),
                Set.of((String[]) row.getArray("owners").getArray()),
                row.getString("company"));
        index.add(source, Fingerprints.read(row.getBytes("hashes")));
        return source;
    }

    @Override
    public boolean concerns(Source source, FilingPackage filing) {
        FilingPackage.Origin origin = filing.origin();
        boolean own = origin != null && origin.company().equals(source.company());
        return (acrossCompanies || own) && Archive.super.concerns(source, filing);
    }
}
