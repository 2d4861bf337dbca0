import type { Consequence } from '#workflows/consequences.ts'
import type { Party, Tell } from '#workflows/notices/kinds.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

/** A message that must follow a step; the domain puts it in the outbox. */
export const tell = (to: readonly Party[], notice: NoticeName) =>
	({ type: 'tell', params: { to, notice } }) as const

/** A change beyond the chart that must be saved together with the step. */
export const cause = (what: Consequence) => ({ type: 'cause', params: { what } }) as const

/** Both do nothing here: the engine hands them on as data, so that a chart can be run without anything happening. */
export const effects = {
	tell: (_: unknown, _tell: Tell) => {},
	cause: (_: unknown, _consequence: { what: Consequence }) => {},
}
