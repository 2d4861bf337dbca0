import type { StatedField } from '#app/forms/field-specs.ts'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import { isNameOf } from '#workflows/names.ts'

/** What one step of a delivery stated. */
export type Recorded = { key: string; type: string; at: string; fields: StatedField[] }

// The steps that state why a delivery is on hold or has ended.
const said = {
	postponed: 'postpone',
	customsHeld: 'holdAtCustoms',
	rejectedLines: 'recordInspection',
	lostOrDamaged: 'reportLoss',
	changeRequested: 'requestChange',
	misuseReported: 'reportMisuse',
} as const satisfies Partial<Record<DeliveryStatus, string>>

const last = (record: readonly Recorded[], ...types: string[]) =>
	record.findLast(({ type }) => types.includes(type))

/** Why a delivery does not continue and since when; States see suspected misuse only as a review. */
export function deliveryAside(status: DeliveryStatus, record: readonly Recorded[], forState: boolean) {
	if (!isNameOf(said, status)) return null
	if (forState && status === 'misuseReported') return { as: 'stopped' as const, since: null, fields: [] }
	const step = last(record, said[status])
	return { as: status, since: step?.at ?? null, fields: step?.fields ?? [] }
}

const stated = ({ fields }: Recorded, wanted: string, kind: 'day' | 'text'): string | undefined =>
	fields.flatMap((field) => (field.name === wanted && field.as === kind ? [field.value] : []))[0]
const day = (step: Recorded, wanted: string) => stated(step, wanted, 'day')
const line = (step: Recorded, wanted: string) => stated(step, wanted, 'text')

const DAY = 24 * 60 * 60 * 1000

/** The dates in force: of the course, unless it waits for new ones; of the latest shipment; how long at customs. */
export function scheduleIn(status: DeliveryStatus, record: readonly Recorded[], today: Date) {
	const course = last(record, 'callForNominations', 'reschedule', 'postpone')
	const shipment = last(record, 'ship', 'shipReplacement')
	const port = status === 'customs' || status === 'customsHeld' ? last(record, 'arriveAtCustoms') : undefined
	return {
		course: course && {
			postponed: course.type === 'postpone',
			startsOn: day(course, 'startsOn') ?? null,
			endsOn: day(course, 'endsOn') ?? null,
			place: line(course, 'place') ?? null,
		},
		arrivesOn: (shipment && day(shipment, 'arrivesOn')) ?? null,
		daysAtCustoms: port ? Math.floor((today.getTime() - Date.parse(port.at)) / DAY) : null,
	}
}
