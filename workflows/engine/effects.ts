import type { Consequence } from '#workflows/consequences.ts'
import type { Party, Tell } from '#workflows/notices/kinds.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

/** A notice that follows from a step; the domain puts it in the outbox. */
export const tell = (to: readonly Party[], notice: NoticeName) =>
	({ type: 'tell', params: { to, notice } }) as const

/** A change outside the chart that must be saved in the same transaction. */
export const cause = (what: Consequence) => ({ type: 'cause', params: { what } }) as const

/** The types of a chart: XState takes them from a value, which it never reads. */
export const chartTypes = <Context, Event>() => ({}) as { context: Context; events: Event }

/** Both do nothing here: the engine returns them as data, so that a chart can run without side effects. */
export const effects = {
	tell: (_: unknown, _tell: Tell) => {},
	cause: (_: unknown, _consequence: { what: Consequence }) => {},
}
