package io.beianflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.filing.FilingData;
import io.beianflow.filing.Filings;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Until;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A stored filing in the shape the rules look at: the newest data and the newest version of every document. */
@Component
public class FilingPackages {
    private final Filings filings;
    private final FilingData data;
    private final Materials materials;
    private final Clock clock;

    FilingPackages(Filings filings, FilingData data, Materials materials, Clock clock) {
        this.filings = filings;
        this.data = data;
        this.materials = materials;
        this.clock = clock;
    }

    /** Judged on the planned day of submission, on today when that day is past or absent. */
    public FilingPackage of(String ref) {
        return of(ref, data.full(ref));
    }

    /**
     * The same with other data, such as a form holds.
     *
     * @throws io.beianflow.refusal.Refusal 422 when the data breaks the package schema
     */
    public FilingPackage of(String ref, JsonNode values) {
        LocalDate today = LocalDate.now(clock);
        FilingPackage filing = FilingPackage.of(
                        values,
                        materials.current(ref).stream().map(this::material).toList(),
                        today)
                .storedAs(new FilingPackage.Origin(ref, filings.require(ref).company()));
        LocalDate planned = filing.plannedSubmitOn();
        return planned != null && planned.isAfter(today) ? filing.submittedOn(planned) : filing;
    }

    private PackageMaterial material(MaterialVersion version) {
        return new PackageMaterial(
                version.type().id(),
                version.fileName(),
                version.product(),
                version.name(),
                version.effectiveOn(),
                version.validTo() == null ? null : Until.of(version.validTo()),
                version.signedBy(),
                new PackageMaterial.Content() {
                    @Override
                    public long size() {
                        return version.size();
                    }

                    @Override
                    public InputStream open() {
                        return materials.open(version);
                    }

                    @Override
                    public Object identity() {
                        return version.sha256();
                    }

                    /** A filing is checked in the transaction that stores its documents. */
                    @Override
                    public boolean isForAnyThread() {
                        return false;
                    }
                });
    }
}
