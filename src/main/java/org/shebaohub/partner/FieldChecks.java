package org.shebaohub.partner;

import java.time.LocalDate;
import java.util.Collection;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;

/**
 * The checks of single fields, each written once for all partners and families (S44, interfaces.md 8.1). A field that is
 * absent or empty is not judged here: the schema says whether it must be there.
 */
public final class FieldChecks {
    private final ReferenceData data;
    private final LocalDate day;
    private final Findings found;

    /** @param day on which the message was sent, Beijing; lists are those of this date */
    public FieldChecks(ReferenceData data, LocalDate day, Findings found) {
        this.data = data;
        this.day = day;
        this.found = found;
    }

    /** S44001. @param allowed early codes of this sender that are legal all the same */
    public void uscc(Field code, Collection<String> allowed) {
        if (filled(code) && !Uscc.good(code.text(), allowed)) {
            found.add(ErrorCode.S44001, code);
        }
    }

    /** S44009: the value must be in the list of that name. */
    public void listed(Field code, String list) {
        CodeList codes = data.list(list);
        if (filled(code) && !codes.has(code.text())) {
            notListed(code, codes);
        }
    }

    /** S44009 for a hospital that may be chosen. */
    public void hospital(Field code) {
        if (filled(code) && !data.hospitals().mayBeChosen(code.text(), day)) {
            notListed(code, data.hospitals().list());
        }
    }

    /** S44011. */
    public void division(Field code) {
        if (!filled(code) || data.divisions().has(code.text(), day)) {
            return;
        }
        if (data.divisions().covers(code.text(), day)) {
            found.add(ErrorCode.S44011, code);
        } else {
            found.warn(
                    ErrorCode.S44011,
                    code,
                    "行政区划代码不在表内，但该表未覆盖此日期",
                    "division code not in the list, which does not cover this date");
        }
    }

    /** CertType and CertNo of one person: S44009, S44002, S44004 to S44006. */
    public void document(Field type, Field number) {
        listed(type, "cert-types");
        ErrorCode fault = PersonDocument.read(type.text(), number.text(), day).fault();
        if (filled(number) && fault != null) {
            found.add(fault, number);
        }
    }

    /** S44003: sex and birth date, ISO, must be those of the number, where the number is good and tells them. */
    public void documentAgrees(Field type, Field number, Field sex, Field birth) {
        IdNumber told = PersonDocument.read(type.text(), number.text(), day).tells();
        if (told == null || type.text().equals("02")) {
            return;
        }
        if (filled(sex) && !sex.text().equals(told.sex())) {
            found.add(ErrorCode.S44003, sex, "性别与证件号码不一致", "sex differs from the ID number");
        }
        if (filled(birth) && !birth.text().equals(told.birth().toString())) {
            found.add(ErrorCode.S44003, birth, "出生日期与证件号码不一致", "birth date differs from the ID number");
        }
    }

    /** S44013: eleven digits, 13 to 19 first. */
    public void mobile(Field number) {
        String text = number.text();
        if (filled(number) && !(Characters.digits(text, 11) && text.charAt(0) == '1' && text.charAt(1) >= '3')) {
            found.add(ErrorCode.S44013, number);
        }
    }

    /** S44007. The check digit is a warning. */
    public void cnaps(Field code, Field bankType) {
        if (!filled(code)) {
            return;
        }
        if (!Cnaps.hasTheForm(code.text())) {
            found.add(ErrorCode.S44007, code, "银行行号应为12位数字", "the CNAPS code must have 12 digits");
        } else if (filled(bankType) && !code.text().startsWith(bankType.text())) {
            found.add(ErrorCode.S44007, code, "银行行号与行别不符", "the CNAPS code is not of that bank type");
        } else if (!Cnaps.checks(code.text())) {
            found.warn(ErrorCode.S44007, code, "银行行号校验位不符，请核对", "check digit of the CNAPS code looks wrong");
        }
    }

    /** S44008 for an account that is no benefit card: 6 to 32 digits, no check digit. */
    public void account(Field number) {
        int length = number.text().length();
        if (filled(number) && !(length >= 6 && length <= 32 && Characters.digits(number.text()))) {
            found.add(ErrorCode.S44008, number);
        }
    }

    /** S44010 for each declared property of a photo that is there. */
    public void photo(Field photo) {
        if (!photo.present()) {
            return;
        }
        Limits.Photo limits = data.limits().photo();
        photo(photo, "Format", limits.format().equals(photo.attribute("Format").text()));
        photo(photo, "WidthPx", limits.widthPx().has(photo.attribute("WidthPx").text()));
        photo(
                photo,
                "HeightPx",
                limits.heightPx().has(photo.attribute("HeightPx").text()));
        photo(
                photo,
                "SizeBytes",
                limits.sizeBytes().has(photo.attribute("SizeBytes").text()));
        photo(photo, "Sm3", Characters.hex(photo.attribute("Sm3").text(), 64));
        photo(photo, "Ref", filled(photo.attribute("Ref")));
    }

    /** S44012 for two dates of one form, year first, of which the second may be absent. */
    public void order(Field first, Field second) {
        if (filled(first) && filled(second) && second.text().compareTo(first.text()) < 0) {
            found.add(ErrorCode.S44012, second);
        }
    }

    private void photo(Field photo, String property, boolean good) {
        if (!good) {
            Field field = photo.attribute(property);
            String zh = field.present() ? "不合规" : "缺少";
            String en = field.present() ? " is not as required" : " is missing";
            found.add(ErrorCode.S44010, field, "照片的" + property + zh, property + " of the photo" + en);
        }
    }

    private void notListed(Field code, CodeList list) {
        String chinese = "代码不在“" + list.title() + "”代码表内";
        String english = "code not in list " + list.name();
        if (list.covers(day)) {
            found.add(ErrorCode.S44009, code, chinese, english);
        } else {
            found.warn(ErrorCode.S44009, code, chinese + "（该表未覆盖此日期）", english + ", which does not cover this date");
        }
    }

    private static boolean filled(Field field) {
        return !field.text().isEmpty();
    }
}
