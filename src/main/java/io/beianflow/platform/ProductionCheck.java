package io.beianflow.platform;

import io.beianflow.platform.StartRefused.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Under profile {@code prod} nothing starts on a missing or a well-known secret: all problems are said at once, before
 * anything is connected or created. Reasons and remedies are in {@code texts/platform_*.properties}.
 */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> WELL_KNOWN = Set.of(
            "admin",
            "beianflow",
            "change-me",
            "change-it",
            "changeit",
            "changeme",
            "camunda",
            "demo",
            "password",
            "postgres",
            "secret",
            "test",
            "123456",
            "12345678");
    private static final List<String> NEVER_BESIDE_PROD = List.of("demo", "simulation");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            List<Problem> problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new StartRefused(problems);
            }
        }
    }

    static List<Problem> problems(Environment environment) {
        List<Problem> problems = new ArrayList<>();
        for (String profile : NEVER_BESIDE_PROD) {
            if (environment.acceptsProfiles(Profiles.of(profile))) {
                problems.add(Problem.of("prod-beside", profile));
            }
        }
        database(environment, problems);
        administrator(environment, problems);
        keyset(environment, problems);
        return problems;
    }

    private static void database(Environment environment, List<Problem> problems) {
        String url = setting(environment, "spring.datasource.url");
        if (url.isEmpty()) {
            problems.add(Problem.of("prod-datasource-url"));
        } else if (!url.startsWith("jdbc:postgresql:")) {
            problems.add(Problem.of("prod-datasource-url-other"));
        }
        if (setting(environment, "spring.datasource.username").isEmpty()) {
            problems.add(Problem.of("prod-datasource-username"));
        }
        String password = setting(environment, "spring.datasource.password");
        if (password.isEmpty()) {
            problems.add(Problem.of("prod-datasource-password"));
        } else if (isWellKnown(password)) {
            problems.add(Problem.of("prod-datasource-password-known"));
        }
    }

    private static void administrator(Environment environment, List<Problem> problems) {
        String password = setting(environment, "beianflow.admin.password");
        if (password.isEmpty()) {
            problems.add(Problem.of("prod-admin-password"));
        } else if (isWellKnown(password)
                || password.length() < SHORTEST_PASSWORD
                || password.equals(setting(environment, "beianflow.admin.user"))) {
            problems.add(Problem.of("prod-admin-password-known", SHORTEST_PASSWORD));
        }
    }

    private static void keyset(Environment environment, List<Problem> problems) {
        String keyset = setting(environment, "beianflow.person.keyset");
        if (keyset.isEmpty()) {
            problems.add(Problem.of("prod-person-keyset"));
        } else if (!looksLikeAKeyset(keyset)) {
            problems.add(Problem.of("prod-person-keyset-wrong"));
        }
    }

    /** Base64 of Tink's JSON; whether the keys are good is found out by who opens it. */
    private static boolean looksLikeAKeyset(String keyset) {
        try {
            String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
            return json.contains("\"primaryKeyId\"");
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isWellKnown(String secret) {
        return WELL_KNOWN.contains(secret.toLowerCase(Locale.ROOT));
    }

    private static String setting(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
