package org.shebaohub.message;

import java.util.Objects;

/**
 * Where the business of one record and group stands (interfaces.md section 6).
 *
 * @param handle   办理状态 1 处理中, 2 处理结束
 * @param feedback 业务反馈状态 0 none yet, 1 等待审核, 2 导入成功, 3 导入失败
 * @param code     000000 or an error code, the core's own included
 * @param seq      Seq of the core's result that said so; 0 for the hub itself
 */
public record Status(int handle, int feedback, String code, String text, int seq) {
    public static final Status PENDING = new Status(1, 0, ErrorCode.OK, "处理中");

    public Status {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
        if (!allowed(handle, feedback)) {
            throw new IllegalArgumentException("not an allowed pair: " + handle + "," + feedback);
        }
    }

    /** As the hub itself decides. */
    public Status(int handle, int feedback, String code, String text) {
        this(handle, feedback, code, text, 0);
    }

    public static boolean allowed(int handle, int feedback) {
        return handle == 1 && (feedback == 0 || feedback == 1) || handle == 2 && (feedback == 2 || feedback == 3);
    }

    public boolean decided() {
        return handle == 2;
    }

    /**
     * (1,0) to (1,1), (2,2) or (2,3); (1,1) to (2,2) or (2,3); never backwards, never sideways, and never by a result that
     * the core gave before the one that said so.
     */
    public boolean mayBecome(Status next) {
        return next.seq >= seq && !decided() && (next.decided() || feedback == 0 && next.feedback == 1);
    }
}
