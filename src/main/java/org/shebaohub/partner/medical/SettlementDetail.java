package org.shebaohub.partner.medical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Field;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Reader.Subject;
import org.shebaohub.partner.Reconciliation.Row;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Recon;
import org.shebaohub.partner.canonical.ReconRow;
import org.springframework.stereotype.Component;

/** 9702, the detail file of a reconciliation: for the comparison, and in the canonical form. */
@Component
class SettlementDetail implements BatchFormat {
    private static final List<String> WHOLE = List.of("A");

    private final FileLayout layout;

    SettlementDetail(FileLayouts layouts) {
        this.layout = layouts.read("medical/settlement-recon-detail.layout.yaml");
    }

    @Override
    public FileLayout layout() {
        return layout;
    }

    static List<Row> rows(BatchContent part) {
        return part.rows().stream()
                .map(row -> {
                    Map<String, String> columns = new HashMap<>();
                    row.children().forEach(column -> columns.put(column.name(), column.text()));
                    return new Row(row.text("setl_id"), columns);
                })
                .toList();
    }

    /** Each row is a record of its own, under the number that it has in the file. */
    Reading read(BatchContent part, String fileName) {
        CanonicalMessage event = new CanonicalMessage();
        part.rows().forEach(row -> {
            Recon recon = new Recon();
            recon.setRef(ref(row));
            recon.setFileName(fileName);
            recon.getRow().add(row(row));
            event.getReconciliationEvent().add(recon);
        });
        return new Reading(
                part.rows().isEmpty() ? null : event,
                part.rows().stream()
                        .map(row -> new Subject(ref(row), null, null, false, WHOLE))
                        .toList());
    }

    private String ref(org.shebaohub.batch.Row row) {
        return Long.toString(row.line() - layout.firstDetail() + 1);
    }

    private static ReconRow row(Field columns) {
        ReconRow row = new ReconRow();
        row.setSettlementNo(columns.child("setl_id").text());
        row.setVisitNo(columns.child("mdtrt_id").text());
        row.setPersonNo(columns.child("psn_no").text());
        row.setTotal(Jsons.number(columns, "medfee_sumamt"));
        row.setFund(Jsons.number(columns, "fund_pay_sumamt"));
        row.setAccount(Jsons.number(columns, "acct_pay"));
        row.setReversal(columns.child("refd_setl_flag").text());
        return row;
    }
}
