import * as z from 'zod'
import { choice, line, optionalLine, tick } from '#workflows/fields.ts'
import { classifications, languages, origins } from '#workflows/vocabulary.ts'
import { unless } from '../section-fields.ts'

/** What the request is called, how far it may travel and what led to it. */
export const about = z
	.object({
		title: line(150),
		filingLanguage: choice(languages, 'languages'),
		classification: choice(classifications, 'classifications'),
		consentPublish: tick(),
		consentPartners: tick(),
		consentDonors: tick(),
		origin: choice(origins, 'origins'),
		originDetail: optionalLine(200),
	})
	.superRefine(
		unless('originDetail', 'required', (values) => {
			return values.origin === 'REVIEW_MECHANISM' && values.originDetail === ''
		}),
	)
