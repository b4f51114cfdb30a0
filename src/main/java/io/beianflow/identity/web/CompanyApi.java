package io.beianflow.identity.web;

import io.beianflow.company.Companies;
import io.beianflow.company.Company;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The companies served here. Everybody sees the own ones; administrators see all and add new ones. */
@RestController
@RequestMapping("/api/companies")
class CompanyApi {
    private final Companies companies;
    private final Caller caller;

    CompanyApi(Companies companies, Caller caller) {
        this.companies = companies;
        this.caller = caller;
    }

    @GetMapping
    List<Company> list() {
        return companies.all().stream()
                .filter(company -> caller.isIn(Groups.ADMIN) || caller.mayActFor(company.id()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Company create(@RequestBody NewCompany company) {
        if (!caller.isIn(Groups.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "company-by-administrator");
        }
        return companies.create(orEmpty(company.id()), orEmpty(company.name()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    record NewCompany(@Nullable String id, @Nullable String name) {}
}
