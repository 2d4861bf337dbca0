import * as z from 'zod'
import { choice, line } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'

/** The first page: enough to give a draft a name. The key makes a double click one request. */
export const start = z.object({
	title: line(150),
	filingLanguage: choice(languages, 'languages'),
	filingKey: z.uuid('badValue'),
})
