package org.shebaohub.partner.medical;

import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.Hospitals;

/**
 * S52101 (R13): without the seal of the agency there, every chosen hospital must be Yanda, on the national list or in
 * Beijing, by the hub's own list; where only Yanda is chosen, hospitals in Beijing aside, the form is Yanda's.
 */
final class FilingHospitals {
    private static final String YANDA_FORM = "YD-RT";

    private FilingHospitals() {}

    static void check(Field input, Hospitals known, Findings found) {
        List<Field> chosen = input.children("medinslist");
        Field data = input.child("data");
        boolean sealed = data.child("local_seal_flag").text().equals("1");
        boolean abroad = false;
        boolean onlyYanda = true;
        for (Field one : chosen) {
            Field code = one.child("fixmedins_code");
            boolean yanda = known.yanda(code.text());
            boolean national = known.national(code.text());
            boolean beijing = known.inBeijing(code.text());
            flag(one.child("yanda_flag"), yanda, found);
            flag(one.child("natl_list_flag"), national, found);
            if (!sealed && !yanda && !national && !beijing) {
                found.add(
                        ErrorCode.S52101,
                        code,
                        "该医疗机构不在全国名单内，需当地经办机构盖章",
                        "this hospital is not on the national list: the local seal is needed");
            }
            abroad |= !beijing;
            onlyYanda &= yanda || beijing;
        }
        Field form = data.child("form_type");
        if (abroad && onlyYanda && !form.text().equals(YANDA_FORM)) {
            found.add(ErrorCode.S52101, form, "仅选燕达医院时应使用燕达医院专用表单", "with Yanda alone the form is YD-RT");
        }
    }

    private static void flag(Field flag, boolean ours, Findings found) {
        if (!flag.text().equals(ours ? "1" : "0")) {
            found.warn(ErrorCode.S52101, flag, "标志与本平台名单不一致", "the flag differs from the hub's own list");
        }
    }
}
