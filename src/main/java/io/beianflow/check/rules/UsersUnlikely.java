package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "users-unlikely",
        reason = "RJ-068",
        severity = MAJOR,
        target = "/products/*",
        source = "S1：用户量与实际相符；比例为项目默认值",
        since = "2026.1")
@Component
final class UsersUnlikely implements Check {

    /** Below these many users a ratio says nothing. */
    private static final long ENOUGH = 1000;

    private static final Pattern TYPED = Pattern.compile("(\\d)\\1{5,}|123456\\d*|987654\\d*");

    private final RulePack pack;

    UsersUnlikely(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            boolean forecast = Boolean.TRUE.equals(product.forecast());
            // Actual users of a product that is not online are the business of users-of-planned-product.
            if (product.isOnline() || forecast) {
                figures("/products/" + i, product, findings);
            }
            if (product.isOnline() && !forecast && orZero(product.dau()) >= 0) {
                ratios(
                        "/products/" + i,
                        orZero(product.dau()),
                        orZero(product.mau()),
                        orZero(product.totalUsers()),
                        findings);
            }
        }
    }

    private void figures(String pointer, Product product, Findings findings) {
        long most = pack.threshold("users-most-million") * 1_000_000L;
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("mau", orZero(product.mau()));
        figures.put("dau", orZero(product.dau()));
        figures.put("totalUsers", orZero(product.totalUsers()));
        figures.forEach((field, users) -> {
            if (users > most) {
                findings.at(pointer + "/" + field).report(users, users, Label.of("users.more-than-people"));
            } else if (TYPED.matcher(Long.toString(users)).matches()) {
                findings.at(pointer + "/" + field).report(users, users, Label.of("users.typed"));
            }
        });
    }

    private void ratios(String pointer, long dau, long mau, long total, Findings findings) {
        if (mau >= ENOUGH && dau < mau && dau * pack.threshold("users-month-per-day-most") < mau) {
            findings.at(pointer + "/dau").report(dau, dau, Label.of("users.too-few-daily", Long.toString(mau)));
        } else if (mau >= ENOUGH && dau == mau) {
            findings.at(pointer + "/dau").report(dau, dau, Label.of("users.all-daily"));
        }
        if (mau >= ENOUGH && mau == total && dau != mau) {
            findings.at(pointer + "/totalUsers").as(MINOR).report(total, total, Label.of("users.all-monthly"));
        } else if (total >= 100 * ENOUGH && mau > 0 && mau * pack.threshold("users-total-per-month-most") < total) {
            findings.at(pointer + "/mau").report(mau, mau, Label.of("users.too-few-monthly", Long.toString(total)));
        }
    }

    private static long orZero(@Nullable Long users) {
        return users == null ? 0 : users;
    }
}
