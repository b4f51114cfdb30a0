package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers of users a text may name: of each product, of several together, of the subject. */
final class Users {
    private Users() {}

    /** Whether the form's own figures can be right; those that cannot are the business of the rules on them (RJ-068, 069). */
    static boolean arePossible(FilingPackage filing, RulePack pack) {
        long most = pack.threshold("users-most-million") * 1_000_000L;
        return filing.products().stream().allMatch(product -> {
            long daily = orZero(product.dau());
            long monthly = orZero(product.mau());
            long total = product.totalUsers() == null ? most : product.totalUsers();
            boolean promised = Product.NOT_ONLINE.equals(product.status())
                    && monthly > 0
                    && !Boolean.TRUE.equals(product.forecast());
            return daily <= monthly && monthly <= total && total <= most && !promised;
        });
    }

    private static long orZero(@Nullable Long users) {
        return users == null ? 0 : users;
    }

    static Set<Long> of(UserFigures.Kind kind, FilingPackage filing) {
        List<Long> products = filing.products().stream()
                .map(product -> of(kind, product))
                .flatMap(Stream::ofNullable)
                .toList();
        Set<Long> sums = new TreeSet<>();
        for (Long users : products) {
            for (Long sum : List.copyOf(sums)) {
                sums.add(sum + users);
            }
            sums.add(users);
        }
        Long subject = filing.subject().mau();
        if (kind == UserFigures.Kind.MAU && subject != null) {
            sums.add(subject);
        }
        return sums;
    }

    private static @Nullable Long of(UserFigures.Kind kind, Product product) {
        return switch (kind) {
            case MAU -> product.mau();
            case DAU -> product.dau();
            case TOTAL -> product.totalUsers();
        };
    }
}
