package io.beianflow.opening;

import io.beianflow.company.Companies;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingData;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Until;
import io.beianflow.material.MaterialUpload;
import io.beianflow.material.Materials;
import io.beianflow.process.FilingProcesses;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a filing begins. */
@Service
public class FilingDesk {
    private final FilingData data;
    private final Materials materials;
    private final FirstFilingClock clock;
    private final FirstCheck check;
    private final FilingProcesses processes;
    private final Companies companies;
    private final Caller caller;

    FilingDesk(
            FilingData data,
            Materials materials,
            FirstFilingClock clock,
            FirstCheck check,
            FilingProcesses processes,
            Companies companies,
            Caller caller) {
        this.data = data;
        this.materials = materials;
        this.clock = clock;
        this.check = check;
        this.processes = processes;
        this.companies = companies;
        this.caller = caller;
    }

    /**
     * Opens a filing of the caller's company and starts its process; the documents that are present come with it.
     *
     * @param company needed when the caller belongs to several; never derived from the credit code, which may be wrong
     */
    @Transactional(rollbackFor = IOException.class)
    public Filing open(@Nullable String company, FilingPackage source) {
        Filing filing = data.open(companyOf(company), source.data(), check.rulePack());
        source.materials().stream()
                .filter(PackageMaterial::isPresent)
                .forEach(material -> store(filing.ref(), material));
        clock.startIfOnline(filing.ref());
        check.run(filing.ref());
        processes.start(filing.ref(), filing.company(), source.subject().alreadyFiled());
        return filing;
    }

    private String companyOf(@Nullable String wanted) {
        if (caller.groups().stream().noneMatch(Groups.FILING::contains)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "may-not-open");
        }
        if (wanted != null && !wanted.isBlank()) {
            if (!caller.mayActFor(wanted) || !companies.exists(wanted)) {
                throw Refusal.notFound(wanted);
            }
            return wanted;
        }
        if (caller.companies().size() != 1) {
            throw Refusal.invalid(List.of(
                    Fault.at("/company", "company-needed", caller.companies().size())));
        }
        return caller.companies().iterator().next();
    }

    private void store(String ref, PackageMaterial material) {
        try (InputStream bytes = material.open()) {
            Until validTo = material.validTo();
            materials.store(
                    ref,
                    new MaterialUpload(
                            material.type(),
                            material.product(),
                            material.name(),
                            material.effectiveOn(),
                            validTo == null ? null : validTo.text(),
                            material.signedBy(),
                            Objects.requireNonNull(Path.of(material.file()).getFileName())
                                    .toString(),
                            bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read '" + material.file() + "' of the package", unreadable);
        }
    }
}
