package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Schedule;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Groups of columns that several tables have, and how they are read. */
final class Groups {
    private Groups() {}

    static <T> UnaryOperator<Table.Builder<T>> name(Function<T, PersonName> name) {
        return table -> table.plain(
                        "display_name", item -> Param.of(name.apply(item).display()))
                .plain("first_name", item -> Param.of(name.apply(item).first()))
                .plain("last_name", item -> Param.of(name.apply(item).last()));
    }

    static PersonName name(Row row) throws SQLException {
        return new PersonName(row.text("display_name"), row.text("first_name"), row.text("last_name"));
    }

    static <T> UnaryOperator<Table.Builder<T>> price(Function<T, Money> price) {
        return table -> table.plain("price", item -> Param.of(price.apply(item).amount()))
                .plain("currency", item -> Param.of(price.apply(item).currency().getCurrencyCode()));
    }

    static Money price(Row row) throws SQLException {
        return row.money("price", "currency");
    }

    static <T> UnaryOperator<Table.Builder<T>> schedule(Function<T, Schedule> schedule) {
        return table -> table.plain(
                        "local_date", item -> Param.of(schedule.apply(item).date()))
                .plain("local_time", item -> Param.of(schedule.apply(item).time()))
                .plain("zone", item -> Param.of(schedule.apply(item).zone().getId()))
                .plain("starts_at", item -> Param.of(schedule.apply(item).startsAt()))
                .derived("ends_at", item -> Param.of(schedule.apply(item).endsAt()), "starts_at", "duration_minutes")
                .plain("duration_minutes", item -> Param.of(schedule.apply(item).durationMinutes()))
                .plain("overlap_policy", item -> Param.of(schedule.apply(item).overlap()));
    }

    static Schedule schedule(Row row) throws SQLException {
        return new Schedule(
                row.date("local_date"),
                row.time("local_time"),
                row.zone("zone"),
                row.instant("starts_at"),
                row.integer("duration_minutes"),
                row.oneOf(OverlapPolicy.class, "overlap_policy"));
    }

    static <T> UnaryOperator<Table.Builder<T>> room(Function<T, @Nullable MeetingRoom> room) {
        return table -> table.plain("room_platform", item -> Param.of(from(room.apply(item), MeetingRoom::platform)))
                .plain("room_link", item -> Param.of(from(room.apply(item), MeetingRoom::link)))
                .plain("room_external_id", item -> Param.of(from(room.apply(item), MeetingRoom::externalId)))
                .plain("room_starts_at", item -> Param.of(from(room.apply(item), MeetingRoom::startsAt)))
                .plain("room_duration_minutes", item -> Param.of(from(room.apply(item), MeetingRoom::durationMinutes)));
    }

    static @Nullable MeetingRoom room(Row row) throws SQLException {
        String link = row.textOrNull("room_link");
        return link == null
                ? null
                : new MeetingRoom(
                        row.oneOf(Platform.class, "room_platform"),
                        link,
                        row.textOrNull("room_external_id"),
                        row.instant("room_starts_at"),
                        row.integer("room_duration_minutes"));
    }

    static <T> UnaryOperator<Table.Builder<T>> stamp(Function<T, Stamp> stamp) {
        return table -> table.plain(
                        "version", item -> Param.of(stamp.apply(item).version()))
                .fixed("created_at", item -> Param.of(stamp.apply(item).createdAt()))
                .plain("updated_at", item -> Param.of(stamp.apply(item).updatedAt()));
    }

    static Stamp stamp(Row row) throws SQLException {
        return new Stamp(row.number("version"), row.instant("created_at"), row.instant("updated_at"));
    }

    /** What is in a record that may be absent. */
    static <T, R> @Nullable R from(@Nullable T record, Function<T, @Nullable R> part) {
        return record == null ? null : part.apply(record);
    }
}
