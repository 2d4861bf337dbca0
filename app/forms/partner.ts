import * as z from 'zod'
import { choices, count, optionalLine, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { email, oneLine } from './section-fields.ts'

/**
 * An organization to which a need can be referred. Its e-mails are in `letterLanguage`, which is one of its languages.
 * `revision`: that of the page, 0 for a new one.
 */
export const partner = z
	.object({
		revision: count(0),
		name: oneLine(150),
		focalPoint: optionalLine(150),
		email: email(),
		languages: choices(languages, 'languages'),
		letterLanguage: z.enum(languages, { error: 'badCode' }),
		active: tick(),
	})
	.refine(({ languages, letterLanguage }) => languages.includes(letterLanguage), {
		path: ['letterLanguage'],
		message: 'badCode',
	})
export type PartnerForm = z.output<typeof partner>
