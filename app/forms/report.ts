import * as z from 'zod'
import { count, day, optionalLine, rowId, text } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { reportEvents } from '#workflows/report/events.ts'

/** A paragraph may be this long; a report has some hundred of them. */
const MOST_CHARACTERS = 4000

const session = optionalLine(300)

/** What people decide of a report as a whole. The session is named by those who write in its language. */
export const reportFrame = z.object({
	symbol: optionalLine(40),
	dated: day(),
	original: z.enum(languages, { error: 'required' }),
	session: z.object({ ar: session, zh: session, en: session, fr: session, ru: session, es: session }),
})
export type ReportFrameForm = z.output<typeof reportFrame>

/** A new report, of the numbers of one release. */
export const newReport = reportFrame.extend({ releaseId: rowId() })

const onPage = { revision: count(0) }

/** The frame of a report that is there; `revision` is that of the page. */
export const changedReport = reportFrame.extend(onPage)

/** A step of a report, sent from its page. */
export const reportStep = z.discriminatedUnion('type', [
	reportEvents.submit.extend(onPage),
	reportEvents.approve.extend(onPage),
	reportEvents.sendBack.extend(onPage),
	reportEvents.publish.extend(onPage),
	reportEvents.withdraw.extend(onPage),
])

const paragraphText = text(MOST_CHARACTERS)

/** A paragraph of one's own in a chapter, or a suggested sentence in one weight. */
export const newParagraph = z.discriminatedUnion('type', [
	z.object({ type: z.literal('write'), chapter: rowId(), text: paragraphText }),
	z.object({ type: z.literal('take'), key: rowId(), grade: rowId() }),
])

/** What can be done with a paragraph on its page. */
export const paragraphChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('save'), version: count(0), follows: count(0), text: paragraphText }),
	z.object({ type: z.literal('comment'), comment: text(1500) }),
	z.object({ type: z.literal('resolve'), commentId: rowId() }),
	z.object({ type: z.literal('move'), direction: z.enum(['up', 'down']) }),
	z.object({ type: z.literal('remove') }),
])
