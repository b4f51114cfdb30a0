package io.beianflow.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filer (主体). */
public record Subject(
        @Nullable String name,
        @Nullable String uscc,
        @Nullable String type,
        @Nullable String registeredRegion,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String website,
        @Nullable Long mau,
        @Nullable String enterpriseKind,
        @Nullable String registeredCapital,
        @Nullable LocalDate foundedOn,
        Term term,
        @Nullable Boolean foreignInvested,
        boolean alreadyFiled,
        Certificate licence,
        Person legalRepresentative,
        Person securityOfficer,
        Person contact) {}
