import * as z from 'zod'
import { rowId, text } from '#workflows/fields.ts'

const MOST_MENTIONED = 10
const LONGEST = 5000

/** A message to the other side. */
export const threadMessage = z.object({ key: rowId(), text: text(LONGEST) })

/** A note within UNODC, with the people to notify. */
export const threadNote = threadMessage.extend({
	mentioned: z.preprocess(
		(value) => [value ?? []].flat().filter((id) => id !== ''),
		z.array(rowId()).max(MOST_MENTIONED, 'tooMany'),
	),
})
