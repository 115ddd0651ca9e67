package org.shebaohub.partner;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.shebaohub.message.Message;

/** When messages of a type are dealt with (S53005). A type without an entry for the day is always open. */
public final class BusinessHours {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final List<Hours> hours;

    /** Times are Beijing time; {@code closes} is no longer open. */
    private record Hours(
            List<String> types,
            LocalDate from,
            LocalDate to,
            int firstDay,
            int lastDay,
            LocalTime opens,
            LocalTime closes) {
        boolean concerns(String type, LocalDate day) {
            return types.contains(type) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean open(LocalDateTime at) {
            LocalTime time = at.toLocalTime();
            return at.getDayOfMonth() >= firstDay
                    && at.getDayOfMonth() <= lastDay
                    && !time.isBefore(opens)
                    && time.isBefore(closes);
        }
    }

    private BusinessHours(List<Hours> hours) {
        this.hours = List.copyOf(hours);
    }

    /** Whether a message was received at such a time. */
    public boolean open(Message message) {
        LocalDateTime at = LocalDateTime.ofInstant(message.reception().receivedAt(), BEIJING);
        return open(message.content().envelope().msgType(), at);
    }

    public boolean open(String type, LocalDateTime at) {
        List<Hours> concerned = hours.stream()
                .filter(entry -> entry.concerns(type, at.toLocalDate()))
                .toList();
        return concerned.isEmpty() || concerned.stream().anyMatch(entry -> entry.open(at));
    }

    static BusinessHours read(ReferenceNode file) {
        return new BusinessHours(file.get("hours").items().stream()
                .map(entry -> new Hours(
                        entry.get("types").texts(),
                        entry.get("from").date(),
                        entry.find("to").map(ReferenceNode::date).orElse(null),
                        entry.get("first-day").number(),
                        entry.get("last-day").number(),
                        entry.get("opens").time(),
                        entry.get("closes").time()))
                .toList());
    }
}
