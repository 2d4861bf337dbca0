import { checkActivities, validateXml } from '#app/domain/iati/build-files.server.ts'
import { composeActivities } from '#app/domain/iati/compose-activities.ts'
import { brokenRules } from '#app/domain/iati/rules/check-file.ts'
import { writeActivities } from '#app/domain/iati/write-activities.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { delivery, now, programme, publisher } from '#tests/iati/iati-facts.ts'
import { timed } from './process-time.ts'
import type { Figure } from './table.ts'

const PROGRAMMES = 2_000
/** Deliveries of each, with money and results. */
const DELIVERIES = 3
const AIM = 30 // seconds

/** Programmes as they are read of the database, each with deliveries in three States. */
const facts = () =>
	Array.from({ length: PROGRAMMES }, (_, at) =>
		programme({
			id: `p${at}`,
			code: `TRN-${at}`,
			countries: ['KEN', 'UGA', 'TZA'],
			deliveries: Array.from({ length: DELIVERIES }, (_, part) =>
				delivery({ id: `d${at}-${part}`, stateIso3: ['KEN', 'UGA', 'TZA'][part] ?? 'KEN' }),
			),
		}),
	)

/** Measures the file of activities of many programmes, checked by every rule and by the schema. */
export async function iati(): Promise<Figure[]> {
	let [activities, bytes, errors] = [0, 0, 0]
	const { seconds, processor } = await timed(async () => {
		const { valid, faults } = checkActivities(
			composeActivities(facts(), publisher, activityWords, now),
			publisher,
			now,
		)
		const xml = writeActivities(valid, publisher, now)
		activities = valid.length
		bytes = xml.length
		const broken = brokenRules('activities', xml, now)
		errors = faults.length + broken.length + (await validateXml('activities', xml)).length
	})
	return [
		{
			what: `IATI file of ${PROGRAMMES} programmes: ${activities} activities, ${errors} errors`,
			value: `${seconds.toFixed(1)} s`,
			against: `${processor.toFixed(1)} s of a processor, ${(bytes / 1e6).toFixed(1)} MB`,
			aim: `<= ${AIM} s`,
			met: seconds <= AIM && errors === 0,
		},
	]
}
