package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-contradicts-proof",
        reason = "RJ-053",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S1：承诺书与工作证明的姓名、单位、职务和日期一致",
        since = "2026.1")
@Component
final class CommitmentContradictsProof implements Check {
    private static final String OFFICERS_LETTER = "security-officer-commitment";

    private final Documents documents;

    CommitmentContradictsProof(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Prose.Read> letters = Stream.of(OFFICERS_LETTER, "filing-commitment")
                .flatMap(type -> Prose.of(filing, documents, type).stream())
                .toList();
        for (Prose.Read proof : Prose.of(filing, documents, "employment-proof")) {
            Set<String> reported = new HashSet<>();
            letters.forEach(letter -> compare(filing, letter, proof.text(), reported, findings));
        }
    }

    /** A wrong proof contradicts both letters and is one fault. */
    private static void compare(
            FilingPackage filing, Prose.Read letter, String proof, Set<String> reported, Findings findings) {
        Person officer = filing.subject().securityOfficer();
        String text = letter.text();
        oneOfThem(LetterFacts.letterName(text), LetterFacts.proofName(proof), officer.name())
                .filter(pair -> isAboutTheProof(letter, pair, officer.name()))
                .filter(pair -> reported.add("name"))
                .ifPresent(pair -> report(letter, "name", pair, findings));
        oneOfThem(
                        LetterFacts.letterEmployer(text),
                        LetterFacts.proofEmployer(proof),
                        filing.subject().name())
                .filter(pair -> isAboutTheProof(letter, pair, filing.subject().name()))
                .filter(pair -> reported.add("employer"))
                .ifPresent(pair -> report(letter, "employer", pair, findings));
        if (letter.material().type().equals(OFFICERS_LETTER)) {
            comparePosts(letter, proof, officer, findings);
            compareDates(letter, proof, officer, findings);
        }
    }

    /** A letter of the company that differs from the form contradicts the form (RJ-081), whatever the proof says. */
    private static boolean isAboutTheProof(Prose.Read letter, Pair pair, @Nullable String form) {
        return letter.material().type().equals(OFFICERS_LETTER)
                || Names.same(pair.letter.toString(), Objects.toString(form, ""));
    }

    /** What the letter and the proof say. */
    private record Pair(Object letter, Object proof) {}

    /** Both differ, and one of them is what the form says; two that agree against the form contradict the form, not each other. */
    private static Optional<Pair> oneOfThem(Optional<String> letter, Optional<String> proof, @Nullable String form) {
        if (letter.isEmpty() || proof.isEmpty() || form == null || Fields.isBlank(form)) {
            return Optional.empty();
        }
        String said = letter.get();
        String proved = proof.get();
        boolean related = said.startsWith(proved) || proved.startsWith(said);
        boolean known = Names.same(said, form) || Names.same(proved, form);
        return known && !related && !Names.same(said, proved) ? Optional.of(new Pair(said, proved)) : Optional.empty();
    }

    private static void comparePosts(Prose.Read letter, String proof, Person officer, Findings findings) {
        String said = LetterFacts.letterPost(letter.text()).orElse("");
        String post = LetterFacts.proofPost(proof).orElse("");
        // Whoever is in charge of algorithm security may hold any fitting post besides: the form tells.
        boolean theRole = said.matches(".*算法安全(?:负责|责任)人");
        boolean asInTheForm = Names.same(post, Objects.toString(officer.position(), ""));
        if (!said.isEmpty()
                && !post.isEmpty()
                && !said.contains(post)
                && !post.contains(said)
                && !said.replace("责任", "负责").contains(post.replace("责任", "负责"))
                && !(theRole && asInTheForm)) {
            report(letter, "post", new Pair(said, post), findings);
            return;
        }
        String department = LetterFacts.letterDepartment(letter.text()).orElse("");
        String proved = LetterFacts.proofDepartment(proof).orElse("");
        if (!department.isEmpty()
                && !proved.isEmpty()
                && !department.contains(proved)
                && !proved.contains(department)) {
            report(letter, "department", new Pair(department, proved), findings);
        }
    }

    private static void compareDates(Prose.Read letter, String proof, Person officer, Findings findings) {
        Optional<WrittenDate> start = EmploymentTerm.start(proof);
        Optional<WrittenDate> said = LetterFacts.letterStart(letter.text());
        if (start.isEmpty()) {
            return;
        }
        if (said.isPresent() && !said.get().sameAs(start.get())) {
            report(letter, "start", new Pair(said.get().day(), start.get().day()), findings);
            return;
        }
        LetterFacts.signedOn(letter.text())
                .filter(signed -> signed.day().isBefore(start.get().day()) && !signed.equals(said.orElse(null)))
                .filter(signed -> !knownFromData(letter.material(), officer.employedFrom()))
                .ifPresent(signed -> report(
                        letter, "signed", new Pair(signed.day(), start.get().day()), findings));
    }

    /** The business of commitment-before-employment. */
    private static boolean knownFromData(PackageMaterial letter, @Nullable LocalDate from) {
        return from != null
                && letter.effectiveOn() != null
                && letter.effectiveOn().isBefore(from);
    }

    private static void report(Prose.Read letter, String fact, Pair pair, Findings findings) {
        letter.place(findings).report(pair.letter, Label.of("fact." + fact), pair.letter, pair.proof);
    }
}
