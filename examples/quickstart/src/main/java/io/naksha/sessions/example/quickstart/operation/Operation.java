package io.naksha.sessions.example.quickstart.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a line asks for; its field {@code do} says which one. What is inside are the SDK's own commands, which read from JSON as they are.
 *
 * <p>A program can be stopped after an operation and before the journal has heard of it. The next run then carries the line out again, which has to
 * change nothing more. It does not: bookings and manual sessions carry an idempotency key that is derived from the line, and all others ask for a
 * state that then holds already, as each one's own comment says. Nothing else happens in between, because lines go one after the other.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "book", value = Book.class),
    @JsonSubTypes.Type(name = "create", value = Create.class),
    @JsonSubTypes.Type(name = "confirm", value = Confirm.class),
    @JsonSubTypes.Type(name = "complete", value = Complete.class),
    @JsonSubTypes.Type(name = "no-show", value = NoShow.class),
    @JsonSubTypes.Type(name = "cancel", value = Cancel.class),
    @JsonSubTypes.Type(name = "pay", value = Pay.class),
    @JsonSubTypes.Type(name = "move", value = Move.class),
    @JsonSubTypes.Type(name = "edit", value = Edit.class),
    @JsonSubTypes.Type(name = "bulk", value = Bulk.class),
    @JsonSubTypes.Type(name = "add-client", value = AddClient.class),
    @JsonSubTypes.Type(name = "block", value = Block.class),
    @JsonSubTypes.Type(name = "move-webinar", value = MoveWebinar.class),
    @JsonSubTypes.Type(name = "cancel-webinar", value = CancelWebinar.class)
})
public sealed interface Operation
        permits Book,
                Create,
                Confirm,
                Complete,
                NoShow,
                Cancel,
                Pay,
                Move,
                Edit,
                Bulk,
                AddClient,
                Block,
                MoveWebinar,
                CancelWebinar {
    /**
     * Carries it out.
     *
     * @throws io.naksha.sessions.common.NakshaException where the SDK refuses it; nothing has changed then
     */
    Result carryOut(Desk desk);
}
