package org.shebaohub.partner;

import java.util.List;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.xml.XmlBuilder;

/** The report as every XML answer has it (interfaces.md 8.2). */
public final class XmlFindings {
    private static final int MOST = 200;

    private XmlFindings() {}

    /** Nothing where there is no finding; how many there are, and at most 200 of them. */
    public static void write(XmlBuilder xml, Report report) {
        List<Finding> findings = report.ofMessage();
        if (findings.isEmpty()) {
            return;
        }
        xml.open("Findings").leaf("Total", Long.toString(report.total()));
        findings.stream().limit(MOST).forEach(finding -> xml.open("Finding")
                .leaf("Code", finding.code().code())
                .leaf("Severity", finding.severity().wire())
                .leaf("Location", finding.location())
                .leaf("Message", finding.message())
                .close());
        xml.close();
    }
}
