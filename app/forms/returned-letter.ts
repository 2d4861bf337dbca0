import * as z from 'zod'
import { text } from '#workflows/fields.ts'

/** What was done about a letter that came back. */
export const settledLetter = z.object({ note: text(500) })
