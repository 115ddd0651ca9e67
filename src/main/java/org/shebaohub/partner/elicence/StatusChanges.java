package org.shebaohub.partner.elicence;

import org.shebaohub.batch.FileLayout;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.FileLayouts;
import org.springframework.stereotype.Component;

/** EBL-03: the file; it has neither counts by kind nor totals. */
@Component
class StatusChanges implements BatchFormat {
    private final FileLayout layout;

    StatusChanges(FileLayouts layouts) {
        this.layout = layouts.read("e-licence/licence-status-change.layout.yaml");
    }

    @Override
    public FileLayout layout() {
        return layout;
    }
}
