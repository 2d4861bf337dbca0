import * as z from 'zod'
import { count, day, line, text } from '#workflows/fields.ts'

/** What an expert did on a day: half of it, or the whole. */
export const expertDay = z.object({ day: day(), halfDays: count(1, 2), expert: line(), work: text(500) })
export type NewExpertDay = z.output<typeof expertDay>
