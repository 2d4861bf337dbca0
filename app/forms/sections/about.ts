import * as z from 'zod'
import { choice, line, optionalChoice, optionalLine, tick } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { classifications, origins } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { countOrUnknown, needIds } from '../section-fields.ts'

/** Title, classification and origin of the request, and the document that describes it. */
export const about = section('about', {
	title: line(150),
	filingLanguage: choice(languages, 'languages'),
	classification: choice(classifications, 'classifications'),
	consentPublish: tick(),
	consentPartners: tick(),
	consentDonors: tick(),
	origin: optionalChoice(origins, 'origins'),
	originDetail: optionalLine(200),
	sourceTitle: optionalLine(300),
	sourceYear: countOrUnknown(1900, 2100),
	sourceLink: optionalLine(500),
	reviewCluster: line(100),
	reviewObservation: line(60),
})

/**
 * The first page: enough to name a draft. With the key, a double click creates one request. A copy names the earlier
 * request and those of its needs that are copied.
 */
export const start = z.object({
	title: line(150),
	filingLanguage: choice(languages, 'languages'),
	filingKey: z.uuid('badValue'),
	from: z.uuid('badValue').optional(),
	needs: needIds(20),
})
