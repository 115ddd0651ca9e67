package org.shebaohub.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Status;

/**
 * What a result of the core does to the state of the records. Of two results the one with the higher Seq is the later,
 * whichever comes first (interfaces.md 8.2): what it said is not changed by the other any more. States move only forward.
 */
public final class Progress {
    private Progress() {}

    /** True where every record and group that the result names is one of the message's. */
    public static boolean concerns(Feedback state, CoreResult result) {
        Set<List<String>> known = state.items().stream()
                .flatMap(item -> item.groups().keySet().stream().map(group -> List.of(item.ref(), group)))
                .collect(Collectors.toSet());
        return result.items().stream().allMatch(item -> known.contains(List.of(item.ref(), item.group())));
    }

    /** The new state; empty where the result changes nothing. */
    public static Optional<Feedback> apply(Feedback state, CoreResult result) {
        Map<String, List<CoreResult.Item>> changes =
                result.items().stream().collect(Collectors.groupingBy(CoreResult.Item::ref));
        List<Feedback.Item> items = new ArrayList<>();
        for (Feedback.Item item : state.items()) {
            Map<String, Status> groups = new HashMap<>(item.groups());
            for (CoreResult.Item change : changes.getOrDefault(item.ref(), List.of())) {
                groups.computeIfPresent(change.group(), (group, now) -> next(now, change.status(), result.seq()));
            }
            items.add(new Feedback.Item(item.ref(), item.certNoMasked(), item.nameMasked(), groups));
        }
        String acceptNo = state.acceptNo() == null ? result.acceptNo() : state.acceptNo();
        Feedback changed = new Feedback(acceptNo, items, state.details());
        return changed.equals(state) ? Optional.empty() : Optional.of(changed);
    }

    private static Status next(Status now, Status said, int seq) {
        Status told = new Status(said.handle(), said.feedback(), said.code(), text(said), seq);
        return now.mayBecome(told) ? told : now;
    }

    /** A result without words gets those of its code, or of its state. */
    private static String text(Status said) {
        if (!said.text().isEmpty()) {
            return said.text();
        }
        return ErrorCode.of(said.code())
                .map(ErrorCode::chinese)
                .orElse(
                        switch (said.feedback()) {
                            case 2 -> "导入成功";
                            case 3 -> "导入失败";
                            default -> "等待审核";
                        });
    }
}
