import type { StatedField } from '#app/forms/field-specs.ts'
import type { DeliveryStatus } from '#workflows/delivery/stage.ts'

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
	if (!(status in said)) return null
	if (forState && status === 'misuseReported') return { as: 'stopped' as const, since: null, fields: [] }
	const as = status as keyof typeof said
	const step = last(record, said[as])
	return { as, since: step?.at ?? null, fields: step?.fields ?? [] }
}

const day = ({ fields }: Recorded, wanted: string) =>
	fields.find(({ name, as }) => name === wanted && as === 'day')?.value as string | undefined
const line = ({ fields }: Recorded, wanted: string) =>
	fields.find(({ name, as }) => name === wanted && as === 'text')?.value as string | undefined

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
