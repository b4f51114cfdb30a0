package io.beianflow.check.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.beianflow.check.CheckReport;
import io.beianflow.check.Gate;
import io.beianflow.check.MockReview;
import io.beianflow.check.ReadAhead;
import io.beianflow.check.Readiness;
import io.beianflow.check.ReadinessPage;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.ReportView;
import io.beianflow.check.RuleCatalogue;
import io.beianflow.check.RulePacks;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.PackageReader;
import io.beianflow.refusal.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code check PATH}: contract section 3. Exit code 0 when nothing blocks, 1 when something does, 2 for input or calls that cannot be
 * used, 3 when the program itself failed. The answer goes to standard output in UTF-8, all else to standard error.
 */
@Command(
        name = CheckCommand.NAME,
        description = "检查一个申报包（文件夹或 ZIP）。Checks a filing package (folder or ZIP).",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    public static final String NAME = "check";

    private static final int PASSED = 0;
    private static final int BLOCKED = 1;
    private static final int UNUSABLE = 2;
    private static final int FAILED = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final Colours colours;
    private final Duration pause;

    @Parameters(index = "0", paramLabel = "PATH", description = "文件夹或 ZIP 文件 / folder or ZIP file")
    private @Nullable Path path;

    @Option(names = "--submit-on", paramLabel = "DATE", description = "提交日 / day of submission, 2026-11-23")
    private @Nullable LocalDate submitOn;

    @Option(names = "--format", defaultValue = "text", description = "text | json | html")
    private Format format = Format.TEXT;

    @Option(names = "--lang", defaultValue = "zh", description = "zh | en")
    private Language language = Language.ZH;

    @Option(names = "--archive", paramLabel = "DIR", description = "以往申报包所在文件夹 / folder of earlier packages")
    private @Nullable Path archive;

    @Option(names = "--rule-packs", paramLabel = "DIR", description = "自有规则包所在文件夹 / folder of rule packs of your own")
    private @Nullable Path packs;

    /**
     * A command on streams of its own.
     *
     * @param pause between two words about progress
     */
    CheckCommand(PrintStream out, PrintStream err, Colours colours, Duration pause) {
        this.out = out;
        this.err = err;
        this.colours = colours;
        this.pause = pause;
    }

    /** Runs on the process's own streams and returns the exit code. */
    public static int run(String... arguments) {
        silenceLogs();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        CheckCommand command =
                new CheckCommand(out, err, Colours.of(Terminal.isThere(), System.getenv()), Patience.PAUSE);
        int code = command.execute(PlainArguments.of(arguments));
        out.flush();
        err.flush();
        return code;
    }

    /** Runs without colours and without a word about progress. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CheckCommand(out, err, Colours.NONE, Duration.ofDays(1)).execute(arguments);
    }

    private int execute(String... arguments) {
        CommandLine line = new CommandLine(this);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new PlainArguments.PathOf());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> wrongCall(wrong, out, err, arguments));
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        MessageSource texts = new CheckSettings().messageSource();
        ReportPrinter printer = new ReportPrinter(texts, language.locale());
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            open(context);
            return check(context, printer);
        } catch (RuntimeException defect) {
            if (NestedExceptionUtils.getMostSpecificCause(defect) instanceof Refusal refused) {
                refuse(Problem.of(refused, texts, language.locale()), printer);
                return UNUSABLE;
            }
            err.println(defect.getMessage());
            return FAILED;
        }
    }

    /** Reads the rules and their packs. */
    private void open(AnnotationConfigApplicationContext context) {
        if (packs != null) {
            Map<String, Object> said = Map.of(RulePacks.FOLDER, packs.toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("call", said));
        }
        context.register(CheckSettings.class);
        context.refresh();
    }

    private int check(AnnotationConfigApplicationContext context, ReportPrinter printer) {
        if (archive != null && !hasRead(archive, context, printer)) {
            return UNUSABLE;
        }
        try (FilingPackage read = context.getBean(PackageReader.class).read(Objects.requireNonNull(path))) {
            FilingPackage filing = submitOn == null ? read : read.submittedOn(submitOn);
            CheckReport report = context.getBean(ReadAhead.class)
                    .during(filing, () -> inspect(context.getBean(RuleCatalogue.class), filing, printer));
            out.print(
                    format == Format.HTML
                            ? page(context, filing, report)
                            : written(
                                    printer, context.getBean(ReportTexts.class).words(report, language.locale())));
            return report.blockedFor(Gate.ALL) ? BLOCKED : PASSED;
        }
    }

    private CheckReport inspect(RuleCatalogue rules, FilingPackage filing, ReportPrinter printer) {
        int all = rules.rules().size();
        try (Patience patience = Patience.with(pause, err, done -> printer.progress(done, all))) {
            return rules.inspect(filing, patience::done);
        }
    }

    private String written(ReportPrinter printer, ReportView report) {
        return format == Format.JSON ? ReportPrinter.json(report) : printer.text(report, colours);
    }

    private String page(AnnotationConfigApplicationContext context, FilingPackage filing, CheckReport report) {
        Map<String, String> materials = filing.materials().stream()
                .collect(Collectors.toMap(PackageMaterial::file, PackageMaterial::type, (one, other) -> one));
        Readiness review = context.getBean(MockReview.class)
                .of(
                        new Readiness.About(
                                null,
                                filing.algorithm().name(),
                                filing.subject().name()),
                        materials,
                        new MockReview.Run(report, null),
                        null,
                        language.locale());
        return context.getBean(ReadinessPage.class).of(review, language.locale());
    }

    /** Whether the archive can be compared with; says why not, and which of its packages were left out. */
    private boolean hasRead(Path folder, AnnotationConfigApplicationContext context, ReportPrinter printer) {
        List<Path> packages;
        try {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            packages = FolderArchive.packagesIn(folder);
        } catch (IOException unreadable) {
            return refused("cli.archive", folder, context, printer);
        }
        if (packages.size() > FolderArchive.MOST_PACKAGES) {
            return refused("cli.archive-too-large", folder, context, printer);
        }
        FolderArchive earlier = context.getBean(FolderArchive.class);
        if (packages.isEmpty()) {
            note(context, "cli.archive-empty", folder);
        }
        for (Path location : packages) {
            try {
                earlier.add(folder, location, (name, file) -> note(context, "cli.archive-unread", name, file));
            } catch (Refusal unusable) {
                Problem problem = Problem.of(unusable, context, language.locale());
                note(context, "cli.archive-left-out", folder.relativize(location), problem.why());
            }
        }
        return true;
    }

    private boolean refused(
            String code, Path folder, AnnotationConfigApplicationContext context, ReportPrinter printer) {
        Object[] arguments = {folder, FolderArchive.MOST_PACKAGES};
        String detail = context.getMessage(code, arguments, language.locale());
        refuse(Problem.ofCall(detail, context, language.locale()), printer);
        return false;
    }

    private void note(MessageSource texts, String code, Object... arguments) {
        err.println(texts.getMessage(code, arguments, language.locale()));
    }

    private void refuse(Problem problem, ReportPrinter printer) {
        if (format == Format.JSON) {
            out.print(ReportPrinter.json(problem));
        } else {
            err.print(printer.text(problem));
        }
    }

    private static int wrongCall(
            CommandLine.ParameterException wrong, PrintStream out, PrintStream err, String... arguments) {
        if (asksForJson(List.of(arguments))) {
            MessageSource texts = new CheckSettings().messageSource();
            out.print(ReportPrinter.json(Problem.ofCall(String.valueOf(wrong.getMessage()), texts, Locale.CHINESE)));
        } else {
            err.println(wrong.getMessage());
            wrong.getCommandLine().usage(err);
        }
        return UNUSABLE;
    }

    private static boolean asksForJson(List<String> arguments) {
        int option = arguments.indexOf("--format");
        return arguments.stream().anyMatch("--format=json"::equalsIgnoreCase)
                || (option >= 0
                        && option + 1 < arguments.size()
                        && arguments.get(option + 1).equalsIgnoreCase("json"));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Logs would mix with the answer. */
    private static void silenceLogs() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }
}
