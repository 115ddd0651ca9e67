package org.shebaohub.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Status;

/**
 * What a result of the core does to the state of the records. States move only forward, so results that do not contradict
 * each other lead to the same outcome in whatever order, and however often, they arrive; of two that do, the first holds.
 */
public final class Progress {
    private Progress() {}

    /** True where every record and group that the result names is one of the message's. */
    public static boolean concerns(Feedback state, CoreResult result) {
        return result.items().stream().allMatch(item -> state.items().stream()
                .anyMatch(known ->
                        known.ref().equals(item.ref()) && known.groups().containsKey(item.group())));
    }

    /** The new state; empty where the result changes nothing. */
    public static Optional<Feedback> apply(Feedback state, CoreResult result) {
        List<Feedback.Item> items = new ArrayList<>();
        for (Feedback.Item item : state.items()) {
            Map<String, Status> groups = new HashMap<>(item.groups());
            for (CoreResult.Item change : result.items()) {
                if (change.ref().equals(item.ref())) {
                    groups.computeIfPresent(change.group(), (group, now) -> next(now, change.status()));
                }
            }
            items.add(new Feedback.Item(item.ref(), item.certNoMasked(), item.nameMasked(), groups));
        }
        String acceptNo = state.acceptNo() == null ? result.acceptNo() : state.acceptNo();
        Feedback changed = new Feedback(acceptNo, items, state.details());
        return changed.equals(state) ? Optional.empty() : Optional.of(changed);
    }

    private static Status next(Status now, Status said) {
        return now.mayBecome(said) ? told(said) : now;
    }

    /** A result without words gets those of its code, or of its state. */
    private static Status told(Status said) {
        if (!said.text().isEmpty()) {
            return said;
        }
        String text = ErrorCode.of(said.code())
                .map(ErrorCode::chinese)
                .orElse(
                        switch (said.feedback()) {
                            case 2 -> "导入成功";
                            case 3 -> "导入失败";
                            default -> "等待审核";
                        });
        return new Status(said.handle(), said.feedback(), said.code(), text);
    }
}
