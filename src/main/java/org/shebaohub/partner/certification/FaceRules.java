package org.shebaohub.partner.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.message.Content;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.WorkingDays;

/** CRT-02: the person, the agent, the face, and the day of the result (R19, R20). */
final class FaceRules {
    private static final String PASSED = "1";
    private static final String BY_AGENT = "2";
    private static final int WORKING_DAYS = 3;

    private final ReferenceData data;

    FaceRules(ReferenceData data) {
        this.data = data;
    }

    void check(Content content, Findings found) {
        Field apply = content.body().child("data");
        LocalDate sent = Jsons.beijing(content.header("SendTime").text()).toLocalDate();
        FieldChecks checks = new FieldChecks(data, sent, found);
        checks.document(apply.child("aac058"), apply.child("aac002"));
        checks.listed(apply.child("cert_mode"), "certification-modes");
        checks.listed(apply.child("live_country"), "nationalities");
        agent(apply, checks, found);
        face(apply.child("face"), found);
        LocalDate submitted = Jsons.beijing(apply.child("submit_time").text()).toLocalDate();
        if (submitted.isAfter(sent)) {
            found.add(ErrorCode.S52202, apply.child("submit_time"));
        }
        expected(apply.child("expect_result_date"), submitted, found);
    }

    private static void agent(Field apply, FieldChecks checks, Findings found) {
        Field agent = apply.child("agent");
        if (apply.child("cert_mode").text().equals(BY_AGENT)) {
            List.of("name", "certno", "mobile", "relation").stream()
                    .map(agent::child)
                    .filter(part -> !part.present())
                    .forEach(part -> found.add(ErrorCode.S52204, part));
        }
        checks.mobile(agent.child("mobile"));
    }

    /** Below either of the two thresholds is too low: on doubt a face has not passed. */
    private void face(Field face, Findings found) {
        BigDecimal own = data.limits().lowestFaceScore();
        BigDecimal threshold = face.child("threshold").present() ? own.max(Jsons.number(face, "threshold")) : own;
        if (Jsons.number(face, "score").compareTo(threshold) < 0) {
            found.add(ErrorCode.S52206, face.child("score"), "人脸识别分数低于阈值", "face score under the threshold");
        }
        for (String name : List.of("liveness", "result")) {
            if (!face.child(name).text().equals(PASSED)) {
                found.add(ErrorCode.S52206, face.child(name), "活体检测或比对未通过", "liveness or comparison not passed");
            }
        }
    }

    /** S52205: day one is the first working day after submission; outside the calendar's years a warning. */
    private void expected(Field day, LocalDate submitted, Findings found) {
        WorkingDays calendar = data.workingDays();
        LocalDate result = submitted;
        for (int count = 0; count < WORKING_DAYS; ) {
            result = result.plusDays(1);
            count += calendar.isWorking(result) ? 1 : 0;
        }
        if (day.text().equals(result.toString())) {
            return;
        }
        if (calendar.covers(submitted) && calendar.covers(result)) {
            found.add(ErrorCode.S52205, day);
        } else {
            found.warn(
                    ErrorCode.S52205,
                    day,
                    "预计出结果日期可能不对，工作日历未覆盖此日期",
                    "expected result date may be wrong; the calendar does not cover these days");
        }
    }
}
