import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files against PDF/UA-1 (accessibility) and PDF/A-3a (archiving).
 *
 * <p>One line per file and standard, and under a failure its rules, each with the first places where it was broken. Exit code 1 when
 * any file fails or cannot be read.
 */
class VeraPDF {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    /** How many places are shown of each broken rule. */
    private static final int PLACES_SHOWN = 3;

    private record Report(boolean passed, String text) {}

    public static void main(String[] paths) throws Exception {
        if (paths.length == 0) {
            System.err.println("usage: VeraPDF FILE.pdf...");
            System.exit(2);
        }
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();

        // The library keeps what it knows of a document in its thread, so every file gets a worker of its own.
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Report>> reports = new ArrayList<>();
        for (String path : paths) {
            Callable<Report> job = () -> validate(new File(path));
            reports.add(workers.submit(job));
        }
        boolean passed = true;
        for (Future<Report> report : reports) {
            System.out.print(report.get().text());
            passed &= report.get().passed();
        }
        workers.shutdown();
        System.exit(passed ? 0 : 1);
    }

    private static Report validate(File file) {
        StringBuilder text = new StringBuilder();
        boolean passed = true;
        for (PDFAFlavour standard : STANDARDS) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(standard, -1, false, true, false)) {
                ValidationResult result = validator.validate(parser);
                passed &= result.isCompliant();
                text.append(line(result.isCompliant() ? "passed" : "FAILED", standard, file));
                describe(result, text);
            } catch (Exception error) {
                passed = false;
                text.append(line("FAILED", standard, file)).append("    ").append(error).append('\n');
            }
        }
        return new Report(passed, text.toString());
    }

    private static String line(String outcome, PDFAFlavour standard, File file) {
        return outcome + " " + standard + " " + file + "\n";
    }

    /** Adds the broken rules, each one once. */
    private static void describe(ValidationResult result, StringBuilder text) {
        Map<String, List<TestAssertion>> broken = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                broken.computeIfAbsent(rule, unused -> new ArrayList<>()).add(assertion);
            }
        }
        broken.forEach((rule, places) -> {
            text.append("    ").append(rule).append(", ").append(places.size()).append(" times: ");
            text.append(places.get(0).getMessage()).append('\n');
            for (TestAssertion place : places.subList(0, Math.min(PLACES_SHOWN, places.size()))) {
                text.append("      at ").append(place.getLocation().getContext()).append('\n');
                if (place.getErrorMessage() != null) {
                    text.append("         ").append(place.getErrorMessage()).append('\n');
                }
            }
        });
    }
}
