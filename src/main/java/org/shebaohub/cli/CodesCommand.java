package org.shebaohub.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.shebaohub.message.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the codes mean. */
@Command(
        name = "codes",
        description = {
            "Says what error codes mean, what their sender does next, and what the operator does.",
            "Without a code: all of them, as docs/codes.md has them."
        },
        mixinStandardHelpOptions = true)
final class CodesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", arity = "0..*", description = "For example S21003.")
    private List<ErrorCode> codes;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (codes == null) {
            out.print(CodesPage.text());
        } else {
            codes.forEach(code -> out.print(CodesPage.entry(code)));
        }
        out.flush();
        return 0;
    }
}
