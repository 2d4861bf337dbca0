import * as z from 'zod'
import { day, rowId, text } from '#workflows/fields.ts'

/** Who stands in for whom, and from when to when: both days are whole ones, and both are part of the period. */
export const newDeputy = z
	.object({ personId: rowId(), deputyId: rowId(), firstDay: day(), lastDay: day(), reason: text(500) })
	.refine(({ personId, deputyId }) => personId !== deputyId, { path: ['deputyId'], error: 'samePerson' })
	.refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'datesOutOfOrder' })
export type NewDeputy = z.output<typeof newDeputy>

/** A row of the page, by the button beside it. */
export const chosenRow = z.object({ id: rowId() })
